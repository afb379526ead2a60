/* What the tool says of a models file. */
#ifndef TESTS_REFERENCE_TOOL_TEST_H
#define TESTS_REFERENCE_TOOL_TEST_H

/* The classes of a models file, below its imports. */
#define MODELS(...) "from django.db import models\n" __VA_ARGS__

/* A model to point at, and one that points:
 * PROFILE("models.OneToOneField(User, models.CASCADE)"). */
#define TARGET                                                                                     \
  "class User(models.Model):\n    name = models.CharField(max_length=20, unique=True)\n"
#define PROFILE(field) MODELS(TARGET "class Profile(models.Model):\n    user = " field "\n")

/* What `yoke check` says of it; "" if nothing. Valid until the next call. */
const char *said_of(const char *models);

/* What `yoke sql` prints for it, without double quotes. Valid until the next call. */
const char *sql_for(const char *models);

/* The header that `yoke compile` writes for it. Valid until the next call. */
const char *header_for(const char *models);

#endif
