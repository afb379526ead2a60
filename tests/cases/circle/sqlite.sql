CREATE TABLE "right_right" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "left_id" bigint NULL UNIQUE REFERENCES "left_left" ("id") DEFERRABLE INITIALLY DEFERRED, "many_id" bigint NULL REFERENCES "left_left" ("id") DEFERRABLE INITIALLY DEFERRED, "name" varchar(5) NOT NULL);
CREATE INDEX "right_right_many_id_388d376f" ON "right_right" ("many_id");
CREATE TABLE "left_left" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "right_id" bigint NULL UNIQUE REFERENCES "right_right" ("id") DEFERRABLE INITIALLY DEFERRED, "many_id" bigint NULL REFERENCES "right_right" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX "left_left_many_id_db05a4a1" ON "left_left" ("many_id");
