CREATE TABLE "people_place" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(20) NOT NULL);
CREATE TABLE "people_comment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" text NOT NULL, "place_id" bigint NOT NULL REFERENCES "people_place" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX "people_comment_place_id_9644bd50" ON "people_comment" ("place_id");
CREATE TABLE "shop_comment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "author_id" bigint NOT NULL REFERENCES "people_person" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "shop_shop" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "place_id" bigint NOT NULL UNIQUE REFERENCES "people_place" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX "shop_comment_author_id_d3fc4727" ON "shop_comment" ("author_id");
