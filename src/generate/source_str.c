/* __str__ in C: what a method returns by attribute chains, strings, f-strings, % and +.
 *
 * The expression becomes a printf() format and its arguments. Each relation on the way is read once
 * into a local variable; where a partner is missing Python would raise, here "None" is printed. */
#include <string.h>

#include "generate/output.h"
#include "model/names.h"

typedef struct str_builder {
  const output *output;
  yoke_arena *arena;
  const c_model *model;
  const char *self; /* the method's parameter */
  writer format;    /* of printf() */
  writer plain;     /* the same without arguments: no percent sign is doubled */
  items arguments;
  writer locals;      /* declarations */
  items local_names;  /* the names declared there */
  const py_node *bad; /* the first node that C cannot say, or NULL */
} str_builder;

/* An object on the way: the C expression that is it, and its model. */
typedef struct str_object {
  const char *name;
  const c_model *model; /* NULL: there is no such thing */
  bool is_self;
} str_object;

static const str_object no_object;

static bool refuse(str_builder *to, const py_node *node) {
  if (!to->bad) to->bad = node;
  return false;
}

bool has_str(const c_model *model) {
  return model->model->str != NULL;
}

static const c_end *single_end(const c_model *model, const char *accessor) {
  for (size_t i = 0; i < model->end_count; i++) {
    const c_end *end = &model->ends[i];
    const relation *relation = end->relation;
    if (!end->slot) continue;
    const char *name = end->is_reverse ? relation->accessor : relation->field->name;
    if (strcmp(name, accessor) == 0) return end;
  }
  return NULL;
}

static bool is_declared(const str_builder *to, const char *name) {
  for (size_t i = 0; i < to->local_names.count; i++)
    if (strcmp(to->local_names.texts[i], name) == 0) return true;
  return false;
}

/* The local variable that holds the partner at `end` of `owner`; declared on first use. */
static str_object partner_of(str_builder *to, str_object owner, const c_end *end) {
  const char *name = owner.is_self
                         ? end->accessor
                         : yoke_arena_printf(to->arena, "%s__%s", owner.name, end->accessor);
  bool is_taken = owner.is_self && strcmp(end->partner, end->accessor) != 0;
  if (is_taken) name = yoke_arena_printf(to->arena, "its_%s", name);
  if (!is_declared(to, name)) {
    const char *function = accessor_function(to->arena, end, NULL);
    const char *call =
        owner.is_self
            ? yoke_arena_printf(to->arena, "%s((%s *)%s)", function, owner.model->type, owner.name)
            : yoke_arena_printf(to->arena, "%s ? %s(%s) : NULL", owner.name, function, owner.name);
    write_line(&to->locals, "  %s *%s = %s;", end->target->type, name, call);
    add_item(&to->local_names, "%s", name);
  }
  return (str_object){.name = name, .model = end->target};
}

/* self, self.user, self.user.company: an object. */
static str_object find_object(str_builder *to, const py_node *node) {
  if (node->kind == PY_NAME && strcmp(node->text, to->self) == 0)
    return (str_object){.name = to->model->variable, .model = to->model, .is_self = true};
  if (node->kind != PY_ATTRIBUTE) return no_object;
  str_object owner = find_object(to, node->left);
  const c_end *end = owner.model ? single_end(owner.model, node->text) : NULL;
  return end ? partner_of(to, owner, end) : no_object;
}

static const c_column *find_column(const c_model *model, const char *name) {
  if (strcmp(name, "pk") == 0 && model->model->pk) return column_of(model, model->model->pk);
  for (size_t i = 0; i < model->column_count; i++)
    if (strcmp(model->columns[i].field->attname, name) == 0) return &model->columns[i];
  return NULL;
}

static void add_argument(str_builder *to, const char *argument) {
  write_text(&to->format, "%s");
  add_item(&to->arguments, "%s", argument);
}

static void add_plain(str_builder *to, const char *text) {
  write_text(&to->plain, text);
  for (; *text; text++)
    write_text(&to->format, *text == '%' ? "%%" : (char[]){*text, '\0'});
}

/* self.title, self.user.username: a column's value; `text_only` where Python takes nothing else. */
static bool add_column(str_builder *to, const py_node *node, bool text_only) {
  str_object owner = find_object(to, node->left);
  const c_column *column = owner.model ? find_column(owner.model, node->text) : NULL;
  if (!column || (text_only && field_kind(column->field) != YOKE_TEXT)) return refuse(to, node);
  size_t index = (size_t)(column - owner.model->columns);
  add_argument(to, yoke_arena_printf(to->arena, "yoke_field_str(&%s_fields[%zu] /* %s */, %s)",
                                     owner.model->type, index, column->field->attname, owner.name));
  return true;
}

/* The attribute chain at `node`, which is a column or, unless `text_only`, an object. */
static bool add_attribute(str_builder *to, const py_node *node, bool text_only) {
  str_object owner = find_object(to, node->left);
  const c_end *end = owner.model ? single_end(owner.model, node->text) : NULL;
  if (!end) return add_column(to, node, text_only);
  if (text_only) return refuse(to, node);
  str_object partner = partner_of(to, owner, end);
  add_argument(to, yoke_arena_printf(to->arena, "yoke_str(&%s_model, %s)", partner.model->type,
                                     partner.name));
  return true;
}

static bool add_value(str_builder *to, const py_node *node);
static bool add_text(str_builder *to, const py_node *node);

static bool add_fstring(str_builder *to, const py_node *node) {
  for (size_t i = 0; i < node->item_count; i++) {
    const py_node *part = node->items[i];
    if (part->kind != PY_PLACEHOLDER) {
      if (!add_text(to, part)) return false;
      continue;
    }
    bool is_plain = !part->right && (!part->text || strcmp(part->text, "s") == 0);
    if (!is_plain) return refuse(to, part);
    if (!add_value(to, part->left)) return false;
  }
  return true;
}

/* "%s of %s" % (a, b), "%s" % a */
static bool add_percent(str_builder *to, const py_node *node) {
  const py_node *format = node->left, *right = node->right;
  bool is_tuple = right->kind == PY_TUPLE;
  const py_node *const *values = is_tuple ? (const py_node *const *)right->items : &right;
  size_t count = is_tuple ? right->item_count : 1, used = 0;
  if (format->kind != PY_STRING || strlen(format->text) != format->size) return refuse(to, format);
  for (const char *c = format->text; *c; c++) {
    if (*c != '%') {
      add_plain(to, (char[]){*c, '\0'});
    } else if (*++c == '%') {
      add_plain(to, "%");
    } else if (*c == 's' && used < count) {
      if (!add_value(to, values[used++])) return false;
    } else {
      return refuse(to, format);
    }
  }
  return used == count || refuse(to, node);
}

static bool is_str_call(const py_node *node) {
  return node->kind == PY_CALL && node->left->kind == PY_NAME &&
         strcmp(node->left->text, "str") == 0 && node->item_count == 1;
}

/* Something that Python takes for a string. */
static bool add_text(str_builder *to, const py_node *node) {
  if (is_str_call(node)) return add_value(to, node->items[0]);
  switch (node->kind) {
  case PY_STRING:
    if (node->is_incomplete || strlen(node->text) != node->size) return refuse(to, node);
    add_plain(to, node->text);
    return true;
  case PY_FSTRING:
    return add_fstring(to, node);
  case PY_ATTRIBUTE:
    return add_attribute(to, node, true);
  case PY_BINARY:
    if (strcmp(node->text, "+") == 0) return add_text(to, node->left) && add_text(to, node->right);
    if (strcmp(node->text, "%") == 0) return add_percent(to, node);
    return refuse(to, node);
  default:
    return refuse(to, node);
  }
}

/* Anything whose str() is printed. */
static bool add_value(str_builder *to, const py_node *node) {
  if (node->kind == PY_ATTRIBUTE) return add_attribute(to, node, false);
  return add_text(to, node);
}

/* The expression of a body that is one return statement, maybe behind a docstring; else NULL. */
static const py_node *returned_expression(const py_node *method) {
  size_t at = 0;
  if (method->body_count > 1 && method->body[0]->kind == PY_EXPRESSION &&
      method->body[0]->left->kind == PY_STRING)
    at = 1;
  if (method->body_count != at + 1 || method->body[at]->kind != PY_RETURN) return NULL;
  return method->body[at]->left;
}

static bool translate(str_builder *to, const py_node *method) {
  const py_node *expression = returned_expression(method);
  if (!expression || method->item_count != 1) return refuse(to, method);
  to->self = method->items[0]->text;
  return add_text(to, expression);
}

static void write_translated(writer *to, str_builder *from) {
  const c_model *model = from->model;
  const char *format = from->format.text;
  write_text(to, from->locals.text);
  if (from->arguments.count == 1 && strcmp(format, "%s") == 0) {
    write_line(to, "  return %s;", from->arguments.texts[0]);
    return;
  }
  if (from->arguments.count == 0) {
    write_line(to, "  (void)%s;", model->variable);
    write_line(to, "  return %s;", literal(from->arena, from->plain.text));
    return;
  }
  items call = {.arena = from->arena};
  add_item(&call, "%s", model->variable);
  add_item(&call, "%s", literal(from->arena, format));
  for (size_t i = 0; i < from->arguments.count; i++)
    add_item(&call, "%s", from->arguments.texts[i]);
  write_call(to, "  return yoke_format_str", &call, ";");
}

/* The function that can be written instead, of the first model that has the method. */
static const char *str_hint(const output *output, const c_model *model) {
  const char *known = table_get_at(output->str_hints, model->model->str);
  if (known) return known;
  const char *hint = yoke_arena_printf(
      output->diagnostics->arena,
      "Write `const char *%s_str(const %s *%s)` in your program: it takes the place of this one.",
      model->type, model->type, model->variable);
  table_put_at(output->str_hints, model->model->str, hint);
  return hint;
}

/* In the same words for each model that inherits the method: they are told together. */
static void warn(const output *output, const c_model *model, const py_node *bad) {
  const py_node *method = model->model->str;
  diagnostic *warning = report(
      output->diagnostics, WARNING, "yoke.W101", bad == method ? method->name_where : bad->where,
      "__str__ does more than Yoke can say in C; without a function of yours it is that of "
      "models.Model.");
  warning->object = model_label(model->model);
  warning->hint = str_hint(output, model);
}

static void write_by_hand(writer *to, const c_model *model) {
  write_template(to,
                 "/* @T.__str__ is more than can be said in C here. Write a @T_str() of your own\n"
                 " * and it takes the place of this one. */\n"
                 "__attribute__((weak)) const char *@T_str(const @T *@v) {\n"
                 "  return yoke_plain_str(&@T_model, @v);\n"
                 "}\n",
                 MODEL_SUBSTITUTIONS(model));
}

static void write_own_str(writer *to, const output *output, const c_model *model) {
  yoke_arena *arena = output->arena;
  str_builder builder = {
      .output = output,
      .arena = arena,
      .model = model,
      .format = {.arena = arena},
      .plain = {.arena = arena},
      .arguments = {.arena = arena},
      .locals = {.arena = arena},
      .local_names = {.arena = arena},
  };
  write_text(&builder.format, "");
  write_text(&builder.plain, "");
  write_text(&builder.locals, "");
  if (translate(&builder, model->model->str)) {
    write_template(to, "const char *@T_str(const @T *@v) {\n", MODEL_SUBSTITUTIONS(model));
    write_translated(to, &builder);
    write_text(to, "}\n");
  } else {
    warn(output, model, builder.bad);
    write_by_hand(to, model);
  }
}

void write_str(writer *to, const output *output, const c_model *model) {
  if (!has_str(model)) {
    write_template(to,
                   "const char *@T_str(const @T *@v) {\n"
                   "  return yoke_plain_str(&@T_model, @v);\n"
                   "}\n"
                   "\n",
                   MODEL_SUBSTITUTIONS(model));
    return;
  }
  write_own_str(to, output, model);
  write_template(to,
                 "\n"
                 "static const char *str_of_@T(const void *object) {\n"
                 "  return @T_str(object);\n"
                 "}\n"
                 "\n",
                 MODEL_SUBSTITUTIONS(model));
}
