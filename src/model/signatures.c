/* The parameters of Django's field classes, and arguments bound to them as Python binds them: each
 * __init__() takes those it names and hands the others to the one it derives from. */
#include <string.h>

#include "common/same.h"
#include "model/fields.h"
#include "source/suggest.h"

typedef struct signature signature;
struct signature {
  const char *class;
  const char *const *positional; /* by position or by keyword */
  const char *const *required;   /* of those, or of the keywords, which must be given; or NULL */
  const char *const *keywords;   /* by keyword alone; or NULL */
  bool is_open;                  /* *args: further positional ones go to `super` */
  const signature *super;
};

#define NAMES(...) ((const char *const[]){__VA_ARGS__, NULL})
static const char *const none[] = {NULL};

static const signature of_field = {
    .class = "Field",
    .positional = NAMES("verbose_name", "name", "primary_key", "max_length", "unique", "blank",
                        "null", "db_index", "rel", "default", "editable", "serialize",
                        "unique_for_date", "unique_for_month", "unique_for_year", "choices",
                        "help_text", "db_column", "db_tablespace", "auto_created", "validators",
                        "error_messages", "db_comment", "db_default"),
};
static const signature of_char = {"CharField", none, NULL, NAMES("db_collation"), true, &of_field};
static const signature of_text = {"TextField", none, NULL, NAMES("db_collation"), true, &of_field};
static const signature of_slug = {
    "SlugField", none, NULL, NAMES("max_length", "db_index", "allow_unicode"), true, &of_char};
static const signature of_url = {"URLField", NAMES("verbose_name", "name"), NULL, NULL, false,
                                 &of_char};
static const signature of_date = {
    "DateField", NAMES("verbose_name", "name", "auto_now", "auto_now_add"), NULL, NULL, false,
    &of_field};
static const signature of_time = {
    "TimeField", NAMES("verbose_name", "name", "auto_now", "auto_now_add"), NULL, NULL, false,
    &of_field};
static const signature of_decimal = {
    "DecimalField", NAMES("verbose_name", "name", "max_digits", "decimal_places"),
    NULL,           NULL,
    false,          &of_field};
static const signature of_path = {
    "FilePathField",
    NAMES("verbose_name", "name", "path", "match", "recursive", "allow_files", "allow_folders"),
    NULL,
    NULL,
    false,
    &of_field};
static const signature of_ip = {"GenericIPAddressField",
                                NAMES("verbose_name", "name", "protocol", "unpack_ipv4"),
                                NULL,
                                NULL,
                                true,
                                &of_field};
static const signature of_uuid = {"UUIDField", NAMES("verbose_name"), NULL, NULL, false, &of_field};
static const signature of_json = {
    "JSONField", NAMES("verbose_name", "name", "encoder", "decoder"), NULL, NULL, false, &of_field};
static const signature of_file = {
    "FileField", NAMES("verbose_name", "name", "upload_to", "storage"), NULL, NULL, false,
    &of_field};
static const signature of_image = {
    "ImageField", NAMES("verbose_name", "name", "width_field", "height_field"), NULL, NULL, false,
    &of_file};
static const signature of_object = {.class = "ForeignObject",
                                    .positional = none,
                                    .keywords = NAMES("swappable"),
                                    .super = &of_field};
static const signature of_key = {"ForeignKey",
                                 NAMES("to", "on_delete", "related_name", "related_query_name",
                                       "limit_choices_to", "parent_link", "to_field",
                                       "db_constraint"),
                                 NAMES("to", "on_delete"),
                                 NULL,
                                 false,
                                 &of_object};
static const signature of_one_to_one = {
    "OneToOneField", NAMES("to", "on_delete", "to_field"), NAMES("to", "on_delete"), NULL, false,
    &of_key};
static const signature of_many = {"ManyToManyField",
                                  NAMES("to", "related_name", "related_query_name",
                                        "limit_choices_to", "symmetrical", "through",
                                        "through_fields", "db_constraint", "db_table", "swappable"),
                                  NAMES("to"),
                                  NULL,
                                  false,
                                  &of_field};
static const signature of_generated = {"GeneratedField",
                                       none,
                                       NAMES("expression", "output_field"),
                                       NAMES("expression", "output_field", "db_persist"),
                                       false,
                                       &of_field};
static const signature of_array = {
    "ArrayField", NAMES("base_field", "size"), NAMES("base_field"), NULL, false, &of_field};
static const signature of_range = {"RangeField", none,     NULL, NAMES("default_bounds"),
                                   true,         &of_field};
static const signature of_generic_relation = {"GenericRelation",
                                              NAMES("to", "object_id_field", "content_type_field",
                                                    "for_concrete_model", "related_name",
                                                    "related_query_name", "limit_choices_to"),
                                              NAMES("to"),
                                              NULL,
                                              false,
                                              &of_field};
static const signature of_generic_key = {.class = "GenericForeignKey",
                                         .positional =
                                             NAMES("ct_field", "fk_field", "for_concrete_model")};

static const signature *signature_of(const char *class) {
  static const struct {
    const char *class;
    const signature *signature;
  } known[] = {
      {"CharField", &of_char},
      {"CommaSeparatedIntegerField", &of_char},
      {"EmailField", &of_char},
      {"CICharField", &of_char},
      {"CIEmailField", &of_char},
      {"SlugField", &of_slug},
      {"URLField", &of_url},
      {"TextField", &of_text},
      {"CITextField", &of_text},
      {"DateField", &of_date},
      {"DateTimeField", &of_date},
      {"TimeField", &of_time},
      {"DecimalField", &of_decimal},
      {"FilePathField", &of_path},
      {"GenericIPAddressField", &of_ip},
      {"UUIDField", &of_uuid},
      {"JSONField", &of_json},
      {"FileField", &of_file},
      {"ImageField", &of_image},
      {"ForeignKey", &of_key},
      {"OneToOneField", &of_one_to_one},
      {"ManyToManyField", &of_many},
      {"GeneratedField", &of_generated},
      {"ArrayField", &of_array},
      {"DecimalRangeField", &of_range},
      {"DateTimeRangeField", &of_range},
      {"GenericRelation", &of_generic_relation},
      {"GenericForeignKey", &of_generic_key},
  };
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (yoke_same(known[i].class, class)) return known[i].signature;
  return &of_field;
}

static bool is_listed(const char *name, const char *const *list) {
  for (; list && *list; list++)
    if (yoke_same(*list, name)) return true;
  return false;
}

static size_t count_of(const char *const *list) {
  size_t count = 0;
  while (list && list[count])
    count++;
  return count;
}

/* ── What is wrong, in Python's words ───────────────────────────────────────────────────────── */

/* One call that is being bound. */
typedef struct binder {
  builder *builder;
  const value *made;
  const char *object; /* "shop.Item.price", for messages */
  arguments *bound;
} binder;

static bool refuse(binder *binder, place where, const char *hint, const char *message) {
  diagnostic *said = complain(binder->builder, ERROR, "yoke.E106", where, "%s", message);
  if (said) {
    said->object = binder->object;
    said->hint = hint;
  }
  return false;
}

static const char *meant_keyword(const signature *signature, const char *name) {
  const char *meant = NULL;
  for (; signature && !meant; signature = signature->super) {
    if (signature->keywords) meant = closest(name, signature->keywords);
    if (!meant) meant = closest(name, signature->positional);
  }
  return meant;
}

static bool refuse_keyword(binder *binder, const signature *from, const argument *argument) {
  yoke_arena *arena = binder->builder->arena;
  const char *meant = meant_keyword(from, argument->name);
  const signature *root = from;
  while (root->super)
    root = root->super;
  return refuse(binder, argument->where,
                meant ? yoke_arena_printf(arena, "Did you mean %s?", meant) : NULL,
                yoke_arena_printf(arena, "%s.__init__() got an unexpected keyword argument '%s'",
                                  root->class, argument->name));
}

static bool refuse_twice(binder *binder, const signature *signature, const argument *argument) {
  return refuse(binder, argument->where, NULL,
                yoke_arena_printf(binder->builder->arena,
                                  "%s.__init__() got multiple values for argument '%s'",
                                  signature->class, argument->name));
}

static bool refuse_count(binder *binder, const signature *signature, size_t given, place where) {
  size_t most = count_of(signature->positional) + 1;
  size_t least = most;
  for (const char *const *name = signature->positional; *name; name++)
    if (!is_listed(*name, signature->required)) least--;
  yoke_arena *arena = binder->builder->arena;
  const char *range = least == most ? yoke_arena_printf(arena, "%zu", most)
                                    : yoke_arena_printf(arena, "from %zu to %zu", least, most);
  return refuse(binder, where, NULL,
                yoke_arena_printf(arena,
                                  "%s.__init__() takes %s positional argument%s but %zu were given",
                                  signature->class, range, most == 1 ? "" : "s", given + 1));
}

/* "'a'", "'a' and 'b'", "'a', 'b', and 'c'". */
static const char *quoted_list(yoke_arena *arena, const char *const *names, size_t count) {
  const char *list = "";
  for (size_t i = 0; i < count; i++) {
    const char *joint = i == 0 ? "" : i + 1 < count ? ", " : count == 2 ? " and " : ", and ";
    list = yoke_arena_printf(arena, "%s%s'%s'", list, joint, names[i]);
  }
  return list;
}

static bool check_required(binder *binder, const signature *signature) {
  enum { MOST = 4 };
  const char *missing[MOST];
  size_t count = 0;
  for (const char *const *name = signature->required; name && *name && count < MOST; name++)
    if (!argument_named(binder->bound, *name)) missing[count++] = *name;
  if (!count) return true;
  yoke_arena *arena = binder->builder->arena;
  const char *kind = signature->keywords ? "keyword-only" : "positional";
  bool lacks_policy =
      is_listed("on_delete", signature->required) && !argument_named(binder->bound, "on_delete");
  diagnostic *said =
      complain(binder->builder, ERROR, "yoke.E109", binder->made->where, "%s",
               yoke_arena_printf(arena, "%s.__init__() missing %zu required %s argument%s: %s",
                                 signature->class, count, kind, count == 1 ? "" : "s",
                                 quoted_list(arena, missing, count)));
  if (said) {
    said->object = binder->object;
    if (lacks_policy)
      said->hint = "Say what becomes of the row when the other one is deleted, e.g. "
                   "on_delete=models.CASCADE.";
  }
  return false;
}

/* ── Binding ────────────────────────────────────────────────────────────────────────────────── */

const argument *argument_named(const arguments *arguments, const char *name) {
  for (size_t i = 0; arguments && i < arguments->count; i++)
    if (yoke_same(arguments->items[i].name, name)) return &arguments->items[i];
  return NULL;
}

const value *value_named(const arguments *arguments, const char *name) {
  const argument *found = argument_named(arguments, name);
  return found ? found->value : NULL;
}

/* What a name stands for is written elsewhere; it is of here that is told. */
static value *value_here(binder *binder, const argument *given) {
  place here_where = given->value_where, own = given->value->where;
  bool is_here =
      own.file == here_where.file && own.start == here_where.start && own.end == here_where.end;
  if (!here_where.file || is_here) return given->value;
  value *here = yoke_arena_alloc(binder->builder->arena, sizeof *here);
  *here = *given->value;
  here->where = given->value_where;
  return here;
}

static void bind_one(binder *binder, const char *name, const argument *given) {
  argument bound = *given;
  bound.name = name;
  bound.value = value_here(binder, given);
  binder->bound->items[binder->bound->count++] = bound;
}

/* Positional arguments come first among those of a call, whatever their order in the text. */
static bool bind_positional(binder *binder, const signature *signature) {
  const arguments *given = &binder->made->instance->call;
  size_t next = 0, taken = 0;
  const struct signature *at = signature;
  for (size_t i = 0; i < given->count; i++) {
    if (given->items[i].name) continue;
    while (at && !at->positional[next]) {
      at = at->is_open ? at->super : NULL;
      next = 0;
    }
    while (at && at->positional[next] && argument_named(binder->bound, at->positional[next]))
      next++; /* GenericIPAddressField hands its first two on by position */
    if (!at || !at->positional[next]) {
      size_t count = taken;
      for (size_t k = i; k < given->count; k++)
        count += !given->items[k].name;
      for (at = signature; at->is_open && at->super;)
        at = at->super;
      return refuse_count(binder, at, count, given->items[i].where);
    }
    bind_one(binder, at->positional[next++], &given->items[i]);
    taken++;
  }
  return true;
}

static bool bind_keyword(binder *binder, const signature *signature, const argument *given) {
  for (const struct signature *at = signature; at; at = at->super) {
    bool known = is_listed(given->name, at->positional) || is_listed(given->name, at->keywords) ||
                 is_listed(given->name, at->required);
    if (!known) continue;
    if (argument_named(binder->bound, given->name)) return refuse_twice(binder, at, given);
    bind_one(binder, given->name, given);
    return true;
  }
  return refuse_keyword(binder, signature, given);
}

const arguments *bind_arguments(builder *builder, const value *made, const char *class,
                                const char *object) {
  const signature *signature = signature_of(class);
  const arguments *given = &made->instance->call;
  binder binder = {.builder = builder, .made = made, .object = object};
  binder.bound = yoke_arena_alloc(builder->arena, sizeof *binder.bound);
  binder.bound->items =
      yoke_arena_alloc(builder->arena, (given->count + 1) * sizeof *binder.bound->items);
  binder.bound->unknown = given->unknown;
  bool fine = bind_positional(&binder, signature);
  for (size_t i = 0; i < given->count; i++)
    if (given->items[i].name && !bind_keyword(&binder, signature, &given->items[i])) fine = false;
  if (fine && !given->unknown) fine = check_required(&binder, signature);
  return fine ? binder.bound : NULL;
}
