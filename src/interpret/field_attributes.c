/* What a field of Django's that has been made says of itself, field.null, field.unique; and what is
 * said of it afterwards. */
#include <string.h>

#include "interpret/run.h"

typedef struct option {
  const char *name, *class; /* of what classes it is true unless they are told otherwise; or NULL */
} option;

static const option options[] = {
    {"primary_key", NULL},
    {"unique", "django.db.models.OneToOneField"},
    {"auto_created", NULL},
    {"db_index", "django.db.models.ForeignKey"},
    {"editable", "django.db.models.Field"},
    {"one_to_one", "django.db.models.OneToOneField"},
    {"many_to_many", "django.db.models.ManyToManyField"},
};

static bool is_field(const instance *of) {
  return of->symbol && of->symbol->path &&
         world_derives(of->symbol->path, "django.db.models.Field");
}

static const option *option_named(const char *name) {
  for (size_t i = 0; i < sizeof options / sizeof *options; i++)
    if (strcmp(options[i].name, name) == 0) return &options[i];
  return NULL;
}

static value *given_option(const instance *of, const char *name) {
  const argument *found = find_argument(&of->call, name, SIZE_MAX);
  return found ? found->value : NULL;
}

/* Whether it is said, or else the class's own; -1: not known. */
static int is_option(const instance *of, const option *option) {
  const value *given = given_option(of, option->name);
  if (given) return value_truth(given);
  if (of->call.unknown) return -1;
  if (strcmp(option->name, "db_index") == 0 &&
      world_derives(of->symbol->path, "django.db.models.SlugField"))
    return 1;
  return option->class && world_derives(of->symbol->path, option->class);
}

static bool is_relation(const instance *of) {
  return world_derives(of->symbol->path, "django.db.models.ForeignObject") ||
         world_derives(of->symbol->path, "django.db.models.ManyToManyField");
}

value *field_state(interpreter *in, value *of, const char *name, place where) {
  const instance *field = of->instance;
  const option *option = option_named(name);
  if (!is_field(field)) return NULL;
  if (strcmp(name, "creation_counter") == 0) return value_int(in, (int64_t)field->order, where);
  if (strcmp(name, "remote_field") == 0 && is_relation(field)) return remote_field(in, of, where);
  if (!option) return NULL;
  int is = is_option(field, option);
  if (is == 0 && strcmp(name, "unique") == 0) is = is_option(field, option_named("primary_key"));
  return is < 0 ? NULL : value_bool(in, is, where);
}

/* field.validators, to which __init__() of a class of the files may add: they count as if the field
 * had been given them. NULL: not known. */
static value *validators_of(interpreter *in, instance *of, place where) {
  value *given = given_option(of, "validators");
  if (given || of->call.unknown) return given && given->kind == IS_LIST ? given : NULL;
  given = value_sequence(in, IS_LIST, NULL, 0, where);
  add_argument(in, &of->call, "validators", given, where);
  return given;
}

/* What stands in a model for a field takes a value by itself only where the field is a relation or
 * a file, and none can be deleted; here the field stands for it. */
static bool lacks_method(const instance *of, const char *name) {
  static const char *const settable[] = {"django.db.models.ForeignKey",
                                         "django.db.models.ManyToManyField",
                                         "django.db.models.FileField"};
  bool is_set = strcmp(name, "__set__") == 0;
  for (size_t i = 0; is_set && i < sizeof settable / sizeof *settable; i++)
    if (world_derives(of->symbol->path, settable[i])) return false;
  return is_set || strcmp(name, "__delete__") == 0;
}

bool field_attribute(interpreter *in, const value *of, const char *name, place where, value **ret) {
  *ret = NULL;
  if (!is_field(of->instance)) return false;
  if (strcmp(name, "validators") == 0) *ret = validators_of(in, of->instance, where);
  return *ret || lacks_method(of->instance, name);
}

/* ── Changing it ────────────────────────────────────────────────────────────────────────────── */

/* The options that count when they are set later, and the class that has them. */
static const option settable[] = {
    {"auto_now", "DateField"},
    {"auto_now_add", "DateField"},
    {"blank", "Field"},
    {"choices", "Field"},
    {"db_collation", "CharField"},
    {"db_collation", "TextField"},
    {"db_column", "Field"},
    {"db_comment", "Field"},
    {"db_default", "Field"},
    {"db_index", "Field"},
    {"db_tablespace", "Field"},
    {"decimal_places", "DecimalField"},
    {"default", "Field"},
    {"editable", "Field"},
    {"help_text", "Field"},
    {"max_digits", "DecimalField"},
    {"max_length", "Field"},
    {"null", "Field"},
    {"primary_key", "Field"},
    {"unique", "Field"},
    {"upload_to", "FileField"},
    {"validators", "Field"},
    {"verbose_name", "Field"},
};

static bool is_settable(interpreter *in, const instance *of, const char *name) {
  for (size_t i = 0; i < sizeof settable / sizeof *settable; i++)
    if (strcmp(settable[i].name, name) == 0 &&
        world_derives(of->symbol->path,
                      yoke_arena_printf(in->arena, "django.db.models.%s", settable[i].class)))
      return true;
  return false;
}

/* What is said of a field after it was made counts as if it had been said then. */
static void change_field(interpreter *in, instance *of, const char *name, value *to, place where) {
  if (strcmp(name, "_unique") == 0 || strcmp(name, "_validators") == 0) name++;
  if (!is_settable(in, of, name)) return;
  bool is_first = strcmp(name, "verbose_name") == 0 && !is_relation(of);
  size_t position = is_first ? 0 : SIZE_MAX;
  argument *known = (argument *)find_argument(&of->call, name, position);
  if (known)
    known->value = to;
  else
    add_argument(in, &of->call, yoke_arena_text(in->arena, name), to, where);
}

/* The class of fields that it is treated as from now on has only what every field has. */
static void change_class(interpreter *in, instance *of, value *to) {
  arguments kept = {.unknown = of->call.unknown};
  of->type = to;
  of->symbol = to->kind == IS_SYMBOL ? to : class_symbol(to->class);
  for (size_t i = 0; is_field(of) && i < of->call.count; i++) {
    const argument *one = &of->call.items[i];
    bool is_common = !one->name || option_named(one->name) || is_settable(in, of, one->name);
    if (is_common) add_argument(in, &kept, one->name, one->value, one->where);
  }
  if (is_field(of)) of->call = kept;
}

bool change_instance(interpreter *in, instance *of, const char *name, value *to, place where) {
  bool is_class = to && (to->kind == IS_CLASS || to->kind == IS_SYMBOL);
  if (is_class && strcmp(name, "__class__") == 0) {
    change_class(in, of, to);
    return true;
  }
  if (!to || !is_field(of)) return false;
  if (strcmp(name, "creation_counter") == 0 && to->kind == IS_INT)
    of->order = (uint64_t)to->integer;
  else
    change_field(in, of, name, to, where);
  return strcmp(name, "creation_counter") == 0;
}

/* ── Models ─────────────────────────────────────────────────────────────────────────────────── */

/* Model.id where no class statement has it, and Model.author_id; NULL: none of these. */
value *key_attribute(interpreter *in, class *of, const char *name, place where) {
  size_t size = strlen(name);
  if (strcmp(name, "id") == 0) {
    value *options = options_of(in, of, where);
    value *key = options ? find_attribute(in, options, "auto_key", where) : NULL;
    return key && key->kind == IS_INSTANCE ? key : NULL;
  }
  if (size < 4 || strcmp(name + size - 3, "_id") != 0) return NULL;
  const binding *relation = class_attribute(of, yoke_arena_copy(in->arena, name, size - 3), NULL);
  const char *path = relation ? instance_path(relation->value) : NULL;
  return path && world_derives(path, "django.db.models.ForeignKey") ? relation->value : NULL;
}

/* A model that has been made has the fields that it was made with, also those of its bases: only
 * add_to_class() and its kin change that. Trackers put descriptors of their own over them. */
bool keeps_field(const class *of, const char *name, const value *to) {
  const binding *known = of->is_prepared ? class_attribute(of, name, NULL) : NULL;
  const value *has = known ? known->value : NULL;
  return of->is_prepared && ((to && to->kind == IS_INSTANCE && is_field(to->instance)) ||
                             (has && has->kind == IS_INSTANCE && is_field(has->instance)));
}
