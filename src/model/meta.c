/* class Meta: a model's own, or else the first one along its abstract bases. */
#include <string.h>

#include "model/build.h"

/* Every attribute Django knows, and what becomes of it here. */
typedef enum option_use { HONOURED, WITHOUT_EFFECT, REFUSED } option_use;
static const struct {
  const char *name;
  option_use use;
} meta_options[] = {
    {"abstract", HONOURED},
    {"app_label", HONOURED},
    {"apps", WITHOUT_EFFECT},
    {"auto_created", WITHOUT_EFFECT},
    {"base_manager_name", WITHOUT_EFFECT},
    {"constraints", REFUSED},
    {"db_table", HONOURED},
    {"db_table_comment", WITHOUT_EFFECT},
    {"db_tablespace", WITHOUT_EFFECT},
    {"default_manager_name", WITHOUT_EFFECT},
    {"default_permissions", WITHOUT_EFFECT},
    {"default_related_name", HONOURED},
    {"get_latest_by", WITHOUT_EFFECT},
    {"indexes", REFUSED},
    {"managed", HONOURED},
    {"order_with_respect_to", REFUSED},
    {"ordering", HONOURED},
    {"permissions", WITHOUT_EFFECT},
    {"proxy", HONOURED},
    {"required_db_features", WITHOUT_EFFECT},
    {"required_db_vendor", WITHOUT_EFFECT},
    {"select_on_save", WITHOUT_EFFECT},
    {"swappable", HONOURED},
    {"unique_together", HONOURED},
    {"verbose_name", HONOURED},
    {"verbose_name_plural", HONOURED},
};
enum { OPTION_COUNT = sizeof meta_options / sizeof *meta_options };

/* ── Finding it ─────────────────────────────────────────────────────────────────────────────── */

static class_info *own_meta(builder *builder, const class_info *class) {
  const binding *binding = scope_find(&class->scope, "Meta", AT_END);
  if (!binding || binding->kind != BIND_CLASS) return NULL;
  return class_of(builder, &class->scope, binding->node);
}

static class_info *effective_meta(builder *builder, const class_info *class) {
  class_info *meta = own_meta(builder, class);
  for (size_t i = 1; i < class->mro_count && !meta; i++) {
    const class_info *base = class->mro[i];
    bool keeps_meta = base->kind != CLASS_MODEL || (base->model && base->model->is_abstract);
    if (keeps_meta) meta = own_meta(builder, base);
  }
  return meta;
}

bool meta_option(builder *builder, const class_info *class, const char *name, value *ret_value) {
  const class_info *meta = effective_meta(builder, class), *owner;
  const binding *binding = meta ? lazy_class_attribute(meta, name, &owner) : NULL;
  if (!binding || binding->kind != BIND_VALUE || !binding->node) return false;
  *ret_value = evaluate(builder, &owner->scope, binding->node);
  return true;
}

static bool read_bool(builder *builder, const value *set, const char *option, bool otherwise) {
  if (set->kind == VALUE_IS_BOOL) return set->boolean;
  if (set->kind == VALUE_IS_INT) return set->integer != 0;
  if (set->kind == VALUE_IS_NONE) return false;
  complain(builder, ERROR, "yoke.E112", set->where,
           "Meta.%s must be True or False that can be read without running the file", option);
  return otherwise;
}

/* An attribute of the model's very own Meta: `abstract` is never inherited. */
bool meta_is_true(builder *builder, const class_info *class, const char *option) {
  const class_info *meta = own_meta(builder, class);
  const binding *binding = meta ? scope_find(&meta->scope, option, AT_END) : NULL;
  if (!binding || !binding->node || binding->kind != BIND_VALUE) return false;
  value set = evaluate(builder, &meta->scope, binding->node);
  return read_bool(builder, &set, option, false);
}

/* ── What it may hold ───────────────────────────────────────────────────────────────────────── */

static void about(const model *model, diagnostic *said, const char *hint) {
  if (!said) return;
  said->object = model_label(model);
  said->hint = hint;
}

static void check_option(builder *builder, model *model, const class_info *meta,
                         const binding *binding) {
  static const char *const names[] = {
      "abstract", "app_label",       "db_table",     "default_related_name", "managed", "ordering",
      "proxy",    "unique_together", "verbose_name", "verbose_name_plural",  NULL};
  for (size_t i = 0; i < OPTION_COUNT; i++) {
    if (strcmp(meta_options[i].name, binding->name) != 0) continue;
    if (meta_options[i].use != REFUSED) return;
    value held = {0};
    if (binding->node) held = evaluate(builder, &meta->scope, binding->node);
    if (held.kind == VALUE_IS_NONE || (held.kind == VALUE_IS_LIST && !held.count)) return;
    model->is_incomplete = true;
    about(model,
          complain(builder, ERROR, "yoke.E112", binding->where, "Meta.%s is not supported",
                   binding->name),
          NULL);
    return;
  }
  model->is_incomplete = true;
  const char *meant = closest(binding->name, names);
  about(model,
        complain(builder, ERROR, "yoke.E111", binding->where,
                 "'class Meta' got invalid attribute(s): %s", binding->name),
        meant ? yoke_arena_printf(builder->arena, "Did you mean %s?", meant) : NULL);
}

static void check_options(builder *builder, const class_info *class, model *model) {
  const class_info *meta = own_meta(builder, class);
  for (size_t i = 0; meta && i < meta->scope.count; i++) {
    const binding *binding = &meta->scope.items[i];
    if (binding->name[0] != '_') check_option(builder, model, meta, binding);
  }
}

/* A text option; `otherwise` where it is not set. */
static const char *text_option(builder *builder, const class_info *class, const model *model,
                               const char *name, const char *otherwise) {
  value set;
  if (!meta_option(builder, class, name, &set) || set.kind == VALUE_IS_NONE) return otherwise;
  if (set.kind == VALUE_IS_TEXT) return set.text;
  bool is_for_people = strncmp(name, "verbose_name", 12) == 0;
  about(model,
        complain(builder, is_for_people ? WARNING : ERROR,
                 is_for_people ? "yoke.W112" : "yoke.E112", set.where,
                 "Meta.%s must be a text that can be read without running the file", name),
        NULL);
  return otherwise;
}

void meta_identity(builder *builder, class_info *class, model *model) {
  yoke_arena *arena = builder->arena;
  struct app *own = class->module->app;
  model->app = own;
  const char *label = text_option(builder, class, model, "app_label", own->label);
  model->app = strcmp(label, own->label) == 0 ? own : app_of(builder, label, own->path);
  if (!is_identifier(label))
    about(model,
          complain(builder, ERROR, "yoke.E114", model->where,
                   "the app label %s is not a valid Python identifier", label),
          "Set Meta.app_label to one.");
  model->verbose_name =
      text_option(builder, class, model, "verbose_name", spaced_words(arena, model->name));
  model->verbose_name_plural = text_option(builder, class, model, "verbose_name_plural",
                                           yoke_arena_printf(arena, "%ss", model->verbose_name));
  model->default_related_name = text_option(builder, class, model, "default_related_name", NULL);
  model->table = text_option(builder, class, model, "db_table", "");
  if (!model->table[0]) model->table = name_table(arena, model->app->label, model->name);
  value managed;
  model->is_unmanaged = meta_option(builder, class, "managed", &managed) &&
                        !read_bool(builder, &managed, "managed", true);
  check_options(builder, class, model);
}

/* ── Ordering and unique_together ───────────────────────────────────────────────────────────── */

static void add_term(builder *builder, model *model, const char *path, bool descending,
                     place where) {
  APPEND(builder, model->ordering, model->ordering_count) =
      (ordering_term){.path = path, .descending = descending, .where = where};
}

/* "-name", F("name").desc(); what cannot be is reported. */
static void read_term(builder *builder, model *model, const value *term) {
  if (term->kind == VALUE_IS_TEXT) {
    bool descending = term->text[0] == '-';
    add_term(builder, model, term->text + descending, descending, term->where);
    return;
  }
  const char *name = models_name(term->path);
  bool is_f = term->kind == VALUE_IS_CALL && name &&
              (strcmp(name, "F") == 0 || strcmp(name, "OrderBy") == 0);
  if (is_f && term->node->item_count == 1) {
    value of = evaluate(builder, term->scope, term->node->items[0]);
    const char *method = term->method_name ? term->method_name : "asc";
    bool ascending = strcmp(method, "asc") == 0, descending = strcmp(method, "desc") == 0;
    if (of.kind == VALUE_IS_TEXT && (ascending || descending)) {
      add_term(builder, model, of.text, descending, term->where);
      return;
    }
  }
  about(model,
        complain(builder, ERROR, "yoke.E112", term->where,
                 "a term of Meta.ordering must be a field's name, e.g. \"-id\""),
        NULL);
}

static void read_ordering(builder *builder, const class_info *class, model *model) {
  value set;
  if (!meta_option(builder, class, "ordering", &set) || set.kind == VALUE_IS_NONE) return;
  model->ordering_where = set.where;
  if (set.kind == VALUE_IS_TEXT || set.kind == VALUE_IS_INT || set.kind == VALUE_IS_DICT) {
    model->ordering_shape = SHAPE_NOT_A_LIST;
    return;
  }
  if (set.kind != VALUE_IS_LIST) {
    about(model,
          complain(builder, ERROR, "yoke.E112", set.where,
                   "Meta.ordering must be a list that can be read without running the file"),
          NULL);
    return;
  }
  for (size_t i = 0; i < set.count; i++)
    read_term(builder, model, &set.items[i]);
}

static void read_together(builder *builder, model *model, const value *names) {
  unique_together together = {.where = names->where};
  for (size_t i = 0; i < names->count; i++) {
    const value *name = &names->items[i];
    if (name->kind != VALUE_IS_TEXT) {
      about(model,
            complain(builder, ERROR, "yoke.E112", name->where,
                     "Meta.unique_together must name fields"),
            NULL);
      continue;
    }
    APPEND(builder, together.names, together.name_count) = name->text;
    field *field = model_field(model, name->text);
    if (field) APPEND(builder, together.fields, together.count) = field;
  }
  APPEND(builder, model->unique_together, model->unique_together_count) = together;
}

/* A text among lists is, to Python, a list of its letters. */
static value letters(builder *builder, const value *text) {
  value list = {.kind = VALUE_IS_LIST, .where = text->where};
  for (size_t i = 0; i < text->size; i++)
    APPEND(builder, list.items, list.count) =
        lazy_value_text(yoke_arena_copy(builder->arena, text->text + i, 1), text->where);
  return list;
}

/* A list of lists of names, or one list of names alone. */
static void read_unique_together(builder *builder, const class_info *class, model *model) {
  value set;
  if (!meta_option(builder, class, "unique_together", &set) || set.kind == VALUE_IS_NONE) return;
  model->unique_together_where = set.where;
  if (set.kind != VALUE_IS_LIST) {
    model->unique_together_shape = SHAPE_NOT_A_LIST;
    return;
  }
  if (!set.count) return;
  if (set.items[0].kind != VALUE_IS_LIST) {
    read_together(builder, model, &set);
    return;
  }
  for (size_t i = 0; i < set.count; i++) {
    if (set.items[i].kind == VALUE_IS_TEXT) set.items[i] = letters(builder, &set.items[i]);
    if (set.items[i].kind == VALUE_IS_LIST)
      read_together(builder, model, &set.items[i]);
    else
      model->unique_together_shape = SHAPE_WRONG_ELEMENTS;
  }
}

void meta_fields(builder *builder, class_info *class, model *model) {
  read_ordering(builder, class, model);
  read_unique_together(builder, class, model);
}
