CREATE TABLE "blog_author" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(20) NOT NULL);
CREATE TABLE "blog_comment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "author_id" bigint NOT NULL REFERENCES "blog_author" ("id") DEFERRABLE INITIALLY DEFERRED, "state" varchar(1) NOT NULL, "key" varchar(5) NOT NULL);
CREATE INDEX "blog_comment_author_id_4f11e2e0" ON "blog_comment" ("author_id");
CREATE TABLE "forum_comment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "author_id" bigint NOT NULL REFERENCES "blog_author" ("id") DEFERRABLE INITIALLY DEFERRED, "state" varchar(1) NOT NULL, "mood" integer NULL, "key" varchar(5) NOT NULL);
CREATE TABLE "forum_visit" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "state" varchar(1) NOT NULL);
CREATE INDEX "forum_comment_author_id_9e60eecd" ON "forum_comment" ("author_id");
