/* class Meta: a model's own, or else the first one along its abstract bases; and the options that
 * say what the model is. */
#include "model/meta.h"

#include <string.h>

#include "model/fields.h"
#include "source/suggest.h"

/* Every attribute that Django knows. */
static const char *const meta_options[] = {"abstract",
                                           "app_label",
                                           "apps",
                                           "auto_created",
                                           "base_manager_name",
                                           "constraints",
                                           "db_table",
                                           "db_table_comment",
                                           "db_tablespace",
                                           "default_manager_name",
                                           "default_permissions",
                                           "default_related_name",
                                           "get_latest_by",
                                           "indexes",
                                           "managed",
                                           "order_with_respect_to",
                                           "ordering",
                                           "permissions",
                                           "proxy",
                                           "required_db_features",
                                           "required_db_vendor",
                                           "select_on_save",
                                           "swappable",
                                           "unique_together",
                                           "verbose_name",
                                           "verbose_name_plural",
                                           NULL};

/* ── Finding it ─────────────────────────────────────────────────────────────────────────────── */

static const class *own_meta(const class *class) {
  const binding *binding = namespace_find(class->names, "Meta");
  return binding && binding->value->kind == IS_CLASS ? binding->value->class : NULL;
}

/* An abstract model's Meta stays its attribute; Django takes that of another away. */
const class *meta_of(builder *builder, const class_info *info) {
  const class *meta = own_meta(info->class);
  for (size_t i = 1; i < info->class->mro_count && !meta; i++) {
    const value *base = info->class->mro[i];
    if (base->kind != IS_CLASS) continue;
    const class_info *known = class_info_of(builder, base->class);
    if (!known || known->model->is_abstract) meta = own_meta(base->class);
  }
  return meta;
}

static const value *attribute(const class *class, const char *name) {
  const struct class *owner;
  const binding *binding = class_attribute(class, name, &owner);
  return binding ? binding->value : NULL;
}

/* Django sets `abstract` of an abstract model's Meta to False once it has been read, so that a
 * Meta that derives from it is not abstract. */
bool is_abstract_class(const class *class) {
  const struct class *meta = own_meta(class);
  for (size_t i = 0; meta && i < meta->mro_count; i++) {
    const value *base = meta->mro[i];
    const binding *set =
        base->kind == IS_CLASS ? namespace_find(base->class->names, "abstract") : NULL;
    if (!set) continue;
    bool is_read = i > 0 && strstr(base->class->qualified_name, ".Meta");
    return !is_read && value_truth(set->value) > 0;
  }
  return false;
}

const value *meta_option(builder *builder, const class_info *class, const char *name) {
  const struct class *meta = meta_of(builder, class);
  return meta ? attribute(meta, name) : NULL;
}

/* ── What an option may hold ────────────────────────────────────────────────────────────────── */

void about_model(const model *model, diagnostic *said, const char *hint) {
  if (!said) return;
  said->object = model_label(model);
  said->hint = hint;
}

/* What is built in is no place that anybody can look at. */
static place shown_place(const model *model, const value *set) {
  bool is_builtin = set->where.file && set->where.file->path[0] == '<';
  return is_builtin ? model->where : set->where;
}

/* Says that an option cannot be what it is. */
void refuse_option(builder *builder, const model *model, const char *name, const value *set,
                   const char *wanted) {
  place where = shown_place(model, set);
  if (set->kind == IS_UNKNOWN)
    about_model(model,
                complain(builder, ERROR, "yoke.E112", where, "Meta.%s cannot be known: %s", name,
                         set->text),
                NULL);
  else
    about_model(model,
                complain(builder, ERROR, "yoke.E112", where, "Meta.%s must be %s, not %s", name,
                         wanted, value_type_name(set)),
                NULL);
}

static bool bool_option(builder *builder, const class_info *class, const char *name,
                        bool otherwise) {
  const value *set = meta_option(builder, class, name);
  int truth = set ? value_truth(set) : otherwise;
  if (truth < 0) refuse_option(builder, class->model, name, set, "True or False");
  return truth < 0 ? otherwise : truth > 0;
}

/* A text option; `otherwise` where it is not set. */
static const char *text_option(builder *builder, const class_info *class, const char *name,
                               const char *otherwise) {
  const value *set = meta_option(builder, class, name);
  if (!set || set->kind == IS_NONE) return otherwise;
  if (is_plain_text(set)) return set->text;
  bool is_for_people = strncmp(name, "verbose_name", 12) == 0;
  if (is_for_people)
    about_model(class->model,
                complain(builder, WARNING, "yoke.W112", set->where,
                         "Meta.%s must be a text that can be read without running the file", name),
                NULL);
  else
    refuse_option(builder, class->model, name, set, "a text");
  return otherwise;
}

bool is_list(const value *value) {
  return value->kind == IS_LIST || value->kind == IS_TUPLE;
}

/* ── Attributes that are none ───────────────────────────────────────────────────────────────── */

static bool is_option(const char *name) {
  for (const char *const *known = meta_options; *known; known++)
    if (strcmp(*known, name) == 0) return true;
  return false;
}

static bool has_unknown_base(const class *class) {
  for (size_t i = 0; i < class->mro_count; i++)
    if (class->mro[i]->kind == IS_UNKNOWN) return true;
  return false;
}

/* Whoever derives from a class that is not known may have options of that class's. */
static void check_attributes(builder *builder, const class_info *class) {
  const struct class *meta = own_meta(class->class);
  const char *wrong = NULL, *meant = NULL;
  place where = {0};
  if (!meta || has_unknown_base(class->class)) return;
  for (size_t i = 0; i < namespace_count(meta->names); i++) {
    const binding *binding = namespace_at(meta->names, i);
    if (binding->name[0] == '_' || is_option(binding->name)) continue;
    if (!wrong) where = binding->where, meant = closest(binding->name, meta_options);
    wrong =
        wrong ? yoke_arena_printf(builder->arena, "%s,%s", wrong, binding->name) : binding->name;
  }
  if (!wrong) return;
  class->model->is_incomplete = true;
  about_model(class->model,
              complain(builder, ERROR, "yoke.E111", where,
                       "'class Meta' got invalid attribute(s): %s", wrong),
              meant ? yoke_arena_printf(builder->arena, "Did you mean %s?", meant) : NULL);
}

/* ── What names the model ───────────────────────────────────────────────────────────────────── */

/* An app for a model that has none, so that its name can be said. */
static app *no_app(builder *builder) {
  app *none = yoke_arena_alloc(builder->arena, sizeof *none);
  none->graph = builder->graph;
  none->label = "None";
  none->default_auto_field = FIELD_BigAutoField;
  return none;
}

static void report_no_app(builder *builder, const class_info *class) {
  const struct class *python = class->class;
  class->model->is_incomplete = true;
  diagnostic *said =
      complain(builder, ERROR, "yoke.E118", python->where,
               "Model class %s.%s doesn't declare an explicit app_label and isn't in "
               "an application in INSTALLED_APPS.",
               python->module->name, python->name);
  if (said) said->hint = "Give its app too, or add it to INSTALLED_APPS.";
}

static void find_app(builder *builder, const class_info *class) {
  model *model = class->model;
  app *own = app_of_class(builder, class->class);
  model->app = own ? own : no_app(builder);
  const char *label = text_option(builder, class, "app_label", NULL);
  if (!label && !own && !model->is_abstract) report_no_app(builder, class);
  if (!label || (own && strcmp(label, own->label) == 0)) return;
  model->app = app_of(builder, label, class->class);
  if (is_identifier(label)) return;
  about_model(model,
              complain(builder, ERROR, "yoke.E114", model->where,
                       "the app label %s is not a valid Python identifier", label),
              "Set Meta.app_label to one.");
}

static void name_table_of(builder *builder, const class_info *class) {
  model *model = class->model;
  model->table = text_option(builder, class, "db_table", "");
  if (model->table[0]) return;
  model->table = name_table(builder->arena, model->app->label, model->name);
  model->table_is_made = true;
}

static const char *or_null(const char *text) {
  return text && *text ? text : NULL;
}

static void read_features(builder *builder, const class_info *class) {
  model *model = class->model;
  const value *set = meta_option(builder, class, "required_db_features");
  for (size_t i = 0; set && (is_list(set) || set->kind == IS_SET) && i < set->count; i++)
    if (is_plain_text(set->items[i]))
      APPEND(builder, model->required_db_features, model->required_db_feature_count) =
          set->items[i]->text;
}

void add_standard_permissions(model *model) {
  static const char *const standard[] = {"add", "change", "delete", "view"};
  for (size_t i = 0; i < sizeof standard / sizeof *standard; i++)
    model->default_permissions[model->default_permission_count++] = standard[i];
}

static void read_permissions(builder *builder, const class_info *class) {
  enum { MOST = sizeof class->model->default_permissions / sizeof(char *) };
  model *model = class->model;
  model->permissions = meta_option(builder, class, "permissions");
  const value *set = meta_option(builder, class, "default_permissions");
  if (!set) add_standard_permissions(model);
  for (size_t i = 0; set && is_list(set) && i < set->count && i < MOST; i++)
    if (is_plain_text(set->items[i]))
      model->default_permissions[model->default_permission_count++] = set->items[i]->text;
}

void meta_identity(builder *builder, class_info *class, model *model) {
  const char *spoken = spaced_words(builder->arena, model->name);
  model->is_abstract = is_abstract_class(class->class);
  find_app(builder, class);
  model->is_proxy = bool_option(builder, class, "proxy", false);
  model->is_auto_created = bool_option(builder, class, "auto_created", false);
  model->is_unmanaged = !bool_option(builder, class, "managed", true);
  model->verbose_name = text_option(builder, class, "verbose_name", spoken);
  model->verbose_name_plural =
      text_option(builder, class, "verbose_name_plural",
                  yoke_arena_printf(builder->arena, "%ss", model->verbose_name));
  model->default_related_name = text_option(builder, class, "default_related_name", NULL);
  model->db_table_comment = or_null(text_option(builder, class, "db_table_comment", NULL));
  model->db_tablespace =
      or_null(text_option(builder, class, "db_tablespace", builder->project->default_tablespace));
  model->required_db_vendor = text_option(builder, class, "required_db_vendor", NULL);
  model->swappable = or_null(text_option(builder, class, "swappable", NULL));
  name_table_of(builder, class);
  read_features(builder, class);
  read_permissions(builder, class);
  check_attributes(builder, class);
}
