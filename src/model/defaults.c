/* default=, db_default= and SET(...): a constant, a callable that C has too, or one that the user
 * supplies in C. */
#include <string.h>

#include "model/fields.h"

static bool is_one_of(const char *path, const char *const *list) {
  for (; *list; list++)
    if (strcmp(*list, path) == 0) return true;
  return false;
}

/* What was written, for messages; cut to one line. */
static const char *written(builder *builder, const value *value) {
  enum { LONGEST = 60 };
  place where = value->where;
  if (!where.file || where.end <= where.start) return value_repr(builder->interpreter, value);
  const char *text = where.file->text + where.start;
  size_t size = where.end - where.start, line = strcspn(text, "\n");
  if (size <= line && size <= LONGEST) return yoke_arena_copy(builder->arena, text, size);
  if (line > LONGEST) line = LONGEST;
  while (line && ((unsigned char)text[line] & 0xC0) == 0x80)
    line--;
  return yoke_arena_printf(builder->arena, "%.*s...", (int)line, text);
}

/* Python takes any value until a row is saved, and so a wrong one is a warning; but a text that C
 * cannot hold would be cut. */
void refuse_value(builder *builder, const field *field, const value *from, const char *option) {
  bool is_lost = from->kind == IS_TEXT && !is_plain_text(from);
  diagnostic *said =
      complain(builder, is_lost ? ERROR : WARNING, is_lost ? "yoke.E110" : "yoke.W110", from->where,
               "%s=%s is not a value for %s", option, written(builder, from),
               value_field(field)->type->name);
  about_field(field, said, NULL);
}

/* ── Callables ──────────────────────────────────────────────────────────────────────────────── */

static bool known_moment(const char *path, yoke_kind kind, model_value *ret) {
  static const char *const now[] = {"django.utils.timezone.now",
                                    "django.utils.timezone.localtime",
                                    "datetime.datetime.now",
                                    "datetime.datetime.utcnow",
                                    "datetime.datetime.today",
                                    "django.db.models.functions.Now",
                                    NULL};
  static const char *const today[] = {"datetime.date.today", "django.utils.timezone.localdate",
                                      NULL};
  bool is_moment = kind == YOKE_DATE || kind == YOKE_TIME || kind == YOKE_DATETIME;
  if (is_one_of(path, now) && is_moment)
    ret->source = kind == YOKE_DATE ? VALUE_TODAY : VALUE_NOW;
  else if (is_one_of(path, today) && kind == YOKE_DATE)
    ret->source = VALUE_TODAY;
  return ret->source != VALUE_NONE;
}

/* The types of Python, whose call makes an empty value. */
static bool known_type(const char *path, field_class class, yoke_kind kind, model_value *ret) {
  bool holds_json =
      class == FIELD_JSONField || class == FIELD_ArrayField || class == FIELD_HStoreField;
  bool is_empty = (strcmp(path, "builtins.str") == 0 && kind == YOKE_TEXT && !holds_json) ||
                  (strcmp(path, "builtins.int") == 0 && kind == YOKE_INT) ||
                  (strcmp(path, "builtins.bool") == 0 && kind == YOKE_BOOL) ||
                  (strcmp(path, "builtins.float") == 0 && kind == YOKE_FLOAT);
  if (holds_json && strcmp(path, "builtins.list") == 0)
    ret->source = VALUE_EMPTY_LIST;
  else if (holds_json && strcmp(path, "builtins.dict") == 0)
    ret->source = VALUE_EMPTY_DICT;
  else if (class == FIELD_UUIDField && strcmp(path, "uuid.uuid4") == 0)
    ret->source = VALUE_UUID4;
  else if (is_empty)
    ret->source = VALUE_CONSTANT;
  ret->constant = (yoke_value){.kind = kind};
  if (kind == YOKE_TEXT) ret->constant.as.text = "";
  return ret->source != VALUE_NONE;
}

static bool known_callable(const field *field, const char *path, model_value *ret) {
  const struct field *typed = value_field(field);
  return path && (known_moment(path, field_kind(field), ret) ||
                  known_type(path, typed->class, field_kind(field), ret));
}

/* A lambda, a partial and what is not known have no name of their own: they get the field's. */
static const char *name_of_field(builder *builder, const field *field, const char *option) {
  const class *class = field->model->class;
  return yoke_arena_printf(builder->arena, "%s.%s.%s_%s",
                           class ? class->module->name : field->model->app->label,
                           field->model->name, field->name, option);
}

static const char *name_of_class(yoke_arena *arena, const class *class) {
  return yoke_arena_printf(arena, "%s.%s", class->module->name, class->qualified_name);
}

static const char *function_name(builder *builder, const value *from) {
  const function *function = from->function;
  yoke_arena *arena = builder->arena;
  switch (from->kind) {
  case IS_FUNCTION:
  case IS_METHOD:
    if (!function) return NULL;
    if (function->name[0] == '<') return NULL;
    if (!function->class)
      return yoke_arena_printf(arena, "%s.%s", function->module->name, function->name);
    return yoke_arena_printf(arena, "%s.%s.%s", function->module->name,
                             function->class->qualified_name, function->name);
  case IS_CLASS:
    return name_of_class(arena, from->class);
  case IS_INSTANCE:
    from = from->instance->type;
    return from->kind == IS_CLASS ? name_of_class(arena, from->class) : NULL;
  case IS_SYMBOL:
    return from->path;
  default:
    return NULL;
  }
}

/* Whether calling it makes the value each time, rather than its being the value. */
static bool is_callable(const value *from) {
  switch (from->kind) {
  case IS_FUNCTION:
  case IS_METHOD:
  case IS_CLASS:
  case IS_SYMBOL:
    return true;
  case IS_INSTANCE:
    if (instance_path(from)) return strcmp(instance_path(from), "functools.partial") == 0;
    return from->instance->type->kind == IS_CLASS &&
           class_attribute(from->instance->type->class, "__call__", NULL);
  default:
    return false;
  }
}

static bool cannot_be_known(const value *from) {
  return from->kind == IS_UNKNOWN || from->kind == IS_OPERATION || from->kind == IS_INSTANCE;
}

static model_value user_function(builder *builder, const field *field, const value *from,
                                 const char *option) {
  const char *name = is_callable(from) ? function_name(builder, from) : NULL;
  if (!is_callable(from) && !is_undefined_name(from)) {
    diagnostic *said = complain(builder, WARNING, "yoke.W110", from->where,
                                "%s=%s would have to be run as Python: it becomes a C function "
                                "that you write",
                                option, written(builder, from));
    about_field(field, said, from->kind == IS_UNKNOWN ? from->text : NULL);
  }
  return (model_value){.source = VALUE_FUNCTION,
                       .function = name ? name : name_of_field(builder, field, option),
                       .where = from->where};
}

/* ── Which of them it is ────────────────────────────────────────────────────────────────────── */

/* An expression of the database's. Now() is told apart: the runtime has it too. */
static model_value expression_value(builder *builder, field *field, const value *from) {
  model_value made = {.source = VALUE_EXPRESSION, .where = from->where, .written = from};
  made.expression = read_expression(builder, from, true, field_label(field));
  const char *path = instance_path(from);
  if (path && strcmp(path, "django.db.models.functions.Now") == 0) made.source = VALUE_NOW;
  if (made.expression->kind == EXPRESSION_UNREADABLE) made.source = VALUE_NONE;
  return made;
}

static bool is_utc(const char *zone) {
  static const char *const names[] = {"UTC", "Etc/UTC", "GMT", "Etc/GMT", "Zulu", NULL};
  return zone && is_one_of(zone, names);
}

/* Whether the call gives the moment at which Django's check asks for its own: that of UTC where
 * USE_TZ is set, or else of the clock that TIME_ZONE has. Days hardly differ. */
static bool is_djangos_now(const builder *builder, const field *field, const char *path) {
  const project *project = builder->project;
  bool is_local =
      strcmp(path, "datetime.datetime.now") == 0 || strcmp(path, "datetime.datetime.today") == 0;
  bool is_universal = strcmp(path, "datetime.datetime.utcnow") == 0;
  if (field_kind(field) == YOKE_DATE || is_utc(project->time_zone)) return true;
  return !(is_local && project->use_tz) && !(is_universal && !project->use_tz);
}

model_value settle_default(builder *builder, field *field, const value *from, const char *option) {
  bool is_database = strcmp(option, "db_default") == 0;
  if (is_database && is_expression(from)) return expression_value(builder, field, from);
  model_value made = {.where = from->where, .written = from};
  bool is_call = from->kind == IS_INSTANCE && !from->instance->call.count;
  const char *path = is_call ? instance_path(from) : from->path;
  if ((is_call || from->kind == IS_SYMBOL) && known_callable(field, path, &made)) {
    if (is_call && strcmp(option, "default") == 0)
      field->default_is_fixed = is_djangos_now(builder, field, path);
    return made;
  }
  bool is_foreign = value_field(field)->type->traits & TRAIT_POSTGRES;
  if (field_constant(builder, field, from, &made.constant)) {
    made.source = VALUE_CONSTANT;
  } else if (is_database && is_foreign && from->kind != IS_UNKNOWN) {
    made.source = VALUE_CONSTANT; /* the schema has `written` */
    made.constant.is_null = true;
  } else if (!is_database && (is_callable(from) || cannot_be_known(from))) {
    made = user_function(builder, field, from, option);
    made.written = from;
  } else {
    refuse_value(builder, field, from, option);
  }
  return made;
}

/* SET(function), or a value that is none for the key. */
static void settle_set(builder *builder, field *field, const value *from) {
  model_value *set = &field->relation->set_value;
  *set = settle_default(builder, field, from, "SET");
  if (set->source != VALUE_FUNCTION) return;
  *set = (model_value){0};
  field->relation->on_delete = YOKE_PROTECT;
  about_field(
      field,
      complain(builder, WARNING, "yoke.W109", from->where,
               "SET() with a callable would have to be run as Python, which C cannot: it is "
               "taken for PROTECT"),
      "Give SET() a constant key, or move the rows yourself before the deletion.");
}

static void settle_draft(builder *builder, const draft *draft) {
  field *field = draft->field;
  relation *relation = field->relation;
  if (draft->default_value)
    field->default_value = settle_default(builder, field, draft->default_value, "default");
  if (draft->db_default)
    field->db_default = settle_default(builder, field, draft->db_default, "db_default");
  if (draft->choices) settle_choices(builder, field, draft->choices);
  settle_validators(builder, field);
  if (!relation) return;
  if (draft->set_value) settle_set(builder, field, draft->set_value);
  if (relation->on_delete == YOKE_SET_DEFAULT) relation->set_value = field->default_value;
}

void settle_drafts(builder *builder) {
  for (; builder->drafts_done < builder->draft_count; builder->drafts_done++) {
    const draft *draft = &builder->drafts[builder->drafts_done];
    const field *field = draft->field;
    if (field->model->is_abstract) continue; /* settled in each model that inherits it */
    if (field->relation && !field->relation->to_field) continue; /* reported by check */
    settle_draft(builder, draft);
  }
}
