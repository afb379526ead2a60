/* Classes whose fields are their annotations: dataclasses and named tuples. Their methods are
 * written as Python does it, as text that is run. */
#include <string.h>

#include "common/buffer.h"
#include "interpret/run.h"
#include "interpret/state.h"

typedef struct record {
  interpreter *in;
  class *class;
  const char **names;
  size_t count;
} record;

static bool is_class_variable(const py_node *annotation) {
  const py_node *of = annotation->kind == PY_SUBSCRIPT ? annotation->left : annotation;
  if (of->kind == PY_STRING) return of->text && strncmp(of->text, "ClassVar", 8) == 0;
  return (of->kind == PY_NAME || of->kind == PY_ATTRIBUTE) && strcmp(of->text, "ClassVar") == 0;
}

static void add_name(record *of, const char *name) {
  for (size_t i = 0; i < of->count; i++)
    if (strcmp(of->names[i], name) == 0) return;
  of->names = yoke_arena_grow(of->in->arena, of->names, of->count, sizeof *of->names);
  of->names[of->count++] = name;
}

static void add_names(record *of, const py_node *class) {
  for (size_t i = 0; class && i < class->body_count; i++) {
    const py_node *statement = class->body[i];
    if (statement->kind == PY_ASSIGN && statement->right && !is_class_variable(statement->right) &&
        statement->items[0]->kind == PY_NAME)
      add_name(of, statement->items[0]->text);
  }
}

/* def __init__(), as far as it is written. */
typedef struct init {
  yoke_buffer *head, *body;
  bool has_defaults, has_star;
} init;

static value *field_option(const value *of, const char *name) {
  const char *path = instance_path(of);
  if (!path || strcmp(path, "dataclasses.field") != 0) return NULL;
  const argument *found = find_argument(&of->instance->call, name, SIZE_MAX);
  return found ? found->value : NULL;
}

/* What a field has when nothing is given for it, or NULL; of field(...) what that says. */
static value *default_of(const record *of, const char *name, value **ret_factory,
                         bool *ret_is_set) {
  const binding *found = class_attribute(of->class, name, NULL);
  value *given = found ? found->value : NULL;
  const char *path = given ? instance_path(given) : NULL;
  *ret_factory = NULL;
  *ret_is_set = true;
  if (!path || strcmp(path, "dataclasses.field") != 0) return given;
  value *init = field_option(given, "init");
  *ret_is_set = !init || value_truth(init) != 0;
  *ret_factory = field_option(given, "default_factory");
  return field_option(given, "default");
}

/* What binds a default to a name of the module, and gives it. */
static const char *bound_default(const record *of, module *module, const char *name, value *to) {
  const char *bound = yoke_arena_printf(of->in->arena, "_default_%s", name);
  namespace_set(module->names, bound, to, (place){0});
  return bound;
}

/* `name` as a parameter, unless it is none, and how it is set. Behind a default one without is
 * given by its name: kw_only=True. */
static void write_field(const record *of, module *module, const char *name, init *to) {
  value *factory;
  bool is_parameter;
  value *given = default_of(of, name, &factory, &is_parameter);
  const char *bound =
      factory || given ? bound_default(of, module, name, factory ? factory : given) : NULL;
  if (is_parameter) {
    if (!bound && to->has_defaults && !to->has_star) {
      yoke_buffer_puts(to->head, ", *");
      to->has_star = true;
    }
    yoke_buffer_printf(to->head, ", %s", name);
    if (bound) yoke_buffer_printf(to->head, "=%s", factory ? "None" : bound);
    to->has_defaults = to->has_defaults || bound;
  }
  if (factory && is_parameter)
    yoke_buffer_printf(to->body, "    self.%s = %s() if %s is None else %s\n", name, bound, name,
                       name);
  else if (is_parameter || bound)
    yoke_buffer_printf(to->body, "    self.%s = %s%s\n", name, is_parameter ? name : bound,
                       factory ? "()" : "");
}

static void write_init(const record *of, module *module, yoke_buffer *text) {
  yoke_buffer body = {0};
  yoke_buffer_puts(text, "def __init__(self");
  yoke_buffer_puts(&body, "    pass\n");
  init made = {.head = text, .body = &body};
  for (size_t i = 0; i < of->count; i++)
    write_field(of, module, of->names[i], &made);
  if (class_attribute(of->class, "__post_init__", NULL))
    yoke_buffer_puts(&body, "    self.__post_init__()\n");
  yoke_buffer_printf(text, "):\n%s", body.text);
  yoke_buffer_free(&body);
}

/* A named tuple can be gone through, too. */
static void write_items(const record *of, yoke_buffer *text) {
  yoke_buffer_puts(text, "def _items(self):\n    return (");
  for (size_t i = 0; i < of->count; i++)
    yoke_buffer_printf(text, "self.%s, ", of->names[i]);
  yoke_buffer_puts(text, ")\n"
                         "def __iter__(self):\n    return iter(_items(self))\n"
                         "def __len__(self):\n    return len(_items(self))\n"
                         "def __getitem__(self, key):\n    return _items(self)[key]\n"
                         "def __eq__(self, other):\n    return _items(self) == tuple(other)\n");
}

static void run_text(const record *of, module *module, const yoke_buffer *text) {
  source *file = yoke_arena_alloc(of->in->arena, sizeof *file);
  *file = (source){.path = yoke_arena_printf(of->in->arena, "<%s>", of->class->name),
                   .text = yoke_arena_copy(of->in->arena, text->text, text->size),
                   .size = text->size};
  module->file = file;
  module->tree = py_parse(file, of->in->arena, of->in->to);
  module_run(module);
}

static void make_record(interpreter *in, class *class, bool is_tuple) {
  record of = {.in = in, .class = class};
  for (size_t i = class->mro_count; i-- > 0;)
    if (class->mro[i]->kind == IS_CLASS) add_names(&of, class->mro[i]->class->node);
  module *module = yoke_arena_alloc(in->arena, sizeof *module);
  *module = (struct module){.interpreter = in,
                            .name = class->module->name,
                            .is_builtin = true,
                            .names = namespace_new(in->arena)};
  yoke_buffer text = {0};
  write_init(&of, module, &text);
  if (is_tuple) write_items(&of, &text);
  run_text(&of, module, &text);
  yoke_buffer_free(&text);
  for (size_t i = 0; i < namespace_count(module->names); i++) {
    const binding *made = namespace_at(module->names, i);
    bool is_method = strncmp(made->name, "__", 2) == 0;
    if (is_method && !namespace_find(class->names, made->name))
      namespace_set(class->names, made->name, made->value, class->where);
  }
}

/* @dataclass and @dataclass(frozen=True). */
value *native_dataclass(interpreter *in, const arguments *given, place where) {
  (void)where;
  const argument *first = find_argument(given, "cls", 0);
  if (!first || first->value->kind != IS_CLASS) return symbol_value(in, "dataclasses.dataclass");
  make_record(in, first->value->class, false);
  return first->value;
}

value *native_named_tuple(interpreter *in, const arguments *given, place where) {
  const argument *first = find_argument(given, "cls", 0);
  if (!first || first->value->kind != IS_CLASS) return NULL;
  make_record(in, first->value->class, true);
  return value_none(in, where);
}
