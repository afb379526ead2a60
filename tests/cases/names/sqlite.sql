CREATE TABLE "default_file" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "int" integer NOT NULL, "default" varchar(5) NOT NULL, "end" bool NOT NULL, "states" integer NOT NULL, "yoke" text NOT NULL, "where" integer NOT NULL, "eq" integer NOT NULL, "to" integer NOT NULL, "NULL" integer NOT NULL);
CREATE TABLE "default_db" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "register_id" bigint NOT NULL UNIQUE REFERENCES "default_file" ("id") DEFERRABLE INITIALLY DEFERRED, "range_id" bigint NULL REFERENCES "default_db" ("id") DEFERRABLE INITIALLY DEFERRED, "query_id" bigint NULL REFERENCES "default_db" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "default_follow" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "follow_id" bigint NULL UNIQUE REFERENCES "default_follow" ("id") DEFERRABLE INITIALLY DEFERRED, "object_id" bigint NULL UNIQUE REFERENCES "default_follow" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE UNIQUE INDEX "default_file_int_default_647ff610_uniq" ON "default_file" ("int", "default");
CREATE INDEX "default_db_range_id_1b927ed1" ON "default_db" ("range_id");
CREATE INDEX "default_db_query_id_60e16e57" ON "default_db" ("query_id");
