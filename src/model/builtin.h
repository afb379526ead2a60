/* The models files of Django's own apps, compiled in as text (made from src/model/django by
 * cmake/embed.cmake). */
#ifndef YOKE_MODEL_BUILTIN_H
#define YOKE_MODEL_BUILTIN_H

extern const char builtin_auth[];
extern const char builtin_contenttypes[];

#endif
