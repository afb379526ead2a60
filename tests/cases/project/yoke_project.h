/* Made by yoke 0.1.0. Changes here are lost. */
#ifndef YOKE_PROJECT_H
#define YOKE_PROJECT_H

#include "blog.h"
#include "forum.h"

YOKE_HEADER_BEGIN

/* Every app: yoke_create_tables(db, &yoke_project) makes the tables that are not there yet. */
extern const yoke_app yoke_project;

YOKE_HEADER_END

#endif
