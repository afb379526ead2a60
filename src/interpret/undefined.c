/* A name that nothing declares: told once for a file, with what was probably meant. */
#include <string.h>

#include "interpret/run.h"
#include "source/suggest.h"

/* Names that models files use, and what is missing above them. */
static const struct {
  const char *name, *hint;
} familiar[] = {
    {"models", "from django.db import models"},
    {"_", "from django.utils.translation import gettext_lazy as _"},
    {"gettext_lazy", "from django.utils.translation import gettext_lazy"},
    {"settings", "from django.conf import settings"},
    {"timezone", "from django.utils import timezone"},
    {"User", "from django.contrib.auth.models import User"},
    {"get_user_model", "from django.contrib.auth import get_user_model"},
    {"MinValueValidator", "from django.core.validators import MinValueValidator"},
    {"MaxValueValidator", "from django.core.validators import MaxValueValidator"},
    {"RegexValidator", "from django.core.validators import RegexValidator"},
    {"Decimal", "from decimal import Decimal"},
    {"timedelta", "from datetime import timedelta"},
    {"date", "from datetime import date"},
    {"datetime", "import datetime"},
    {"uuid", "import uuid"},
    {"os", "import os"},
};

static const struct {
  const char *name, *hint;
} other_languages[] = {
    {"true", "Did you mean True?"},
    {"false", "Did you mean False?"},
    {"none", "Did you mean None?"},
    {"null", "Did you mean None?"},
    {"NULL", "Did you mean None?"},
    {"TRUE", "Did you mean True?"},
    {"FALSE", "Did you mean False?"},
    {"self", "Outside a method there is none; in a relation the model itself is written \"self\"."},
};

static const char *familiar_hint(interpreter *in, const char *name) {
  for (size_t i = 0; i < sizeof other_languages / sizeof *other_languages; i++)
    if (strcmp(other_languages[i].name, name) == 0) return other_languages[i].hint;
  for (size_t i = 0; i < sizeof familiar / sizeof *familiar; i++)
    if (strcmp(familiar[i].name, name) == 0)
      return yoke_arena_printf(in->arena, "It is imported so: %s", familiar[i].hint);
  return NULL;
}

/* What django.db.models has: as `models` has it where that is there. */
static const char *model_hint(interpreter *in, const frame *frame, const char *name) {
  if (!world_knows(yoke_arena_join(in->arena, "django.db.models.", name, NULL))) return NULL;
  const binding *models = namespace_find(frame->module->names, "models");
  return models && value_is_symbol(models->value, "django.db.models")
             ? yoke_arena_printf(in->arena, "Did you mean models.%s?", name)
             : yoke_arena_printf(in->arena, "It is imported so: from django.db.models import %s",
                                 name);
}

static void consider_all(name_search *search, const namespace *names) {
  for (size_t i = 0; i < namespace_count(names); i++)
    consider_name(search, namespace_at(names, i)->name);
}

static const char *hint_of(interpreter *in, const frame *frame, const char *name) {
  const char *of_models = model_hint(in, frame, name);
  if (of_models) return of_models;
  if (strcmp(name, "models") == 0) return familiar_hint(in, name);
  name_search search = search_name(name);
  consider_all(&search, frame->names);
  consider_all(&search, frame->module->names);
  if (search.best) return yoke_arena_printf(in->arena, "Did you mean %s?", search.best);
  return familiar_hint(in, name);
}

static bool is_told(const diagnostics *said, const py_node *node, const char *message) {
  for (size_t i = 0; i < said->count; i++)
    if (said->items[i].where.file == node->where.file &&
        strcmp(said->items[i].message, message) == 0)
      return true;
  return false;
}

value *undefined_name(interpreter *in, const frame *frame, const py_node *node) {
  const char *message = yoke_arena_printf(in->arena, "name '%s' is not defined", node->text);
  if (!frame->module->is_broken && !is_told(in->to, node, message))
    report(in->to, ERROR, "yoke.E108", node->where, "%s", message)->hint =
        hint_of(in, frame, node->text);
  return value_unknown(in, node->where, "%s", message);
}
