/* Made by yoke 0.1.0. Changes here are lost. */
#ifndef YOKE_PROJECT_H
#define YOKE_PROJECT_H

#include "people.h"
#include "shop.h"

/* Left out, because of errors in them or in what they depend on: people.Person, shop.Comment. */

YOKE_HEADER_BEGIN

/* Every app: yoke_create_tables(db, &yoke_project) makes the tables that are not there yet. */
extern const yoke_app yoke_project;

YOKE_HEADER_END

#endif
