/* The names that every file knows: which there are, and how they are called. */
#include <string.h>

#include "interpret/builtins.h"

/* Exceptions and what each derives from. */
static const struct {
  const char *name, *base;
} exceptions[] = {
    {"Exception", "BaseException"},
    {"GeneratorExit", "BaseException"},
    {"KeyboardInterrupt", "BaseException"},
    {"SystemExit", "BaseException"},
    {"BaseExceptionGroup", "BaseException"},
    {"ExceptionGroup", "Exception"},
    {"ArithmeticError", "Exception"},
    {"FloatingPointError", "ArithmeticError"},
    {"OverflowError", "ArithmeticError"},
    {"ZeroDivisionError", "ArithmeticError"},
    {"AssertionError", "Exception"},
    {"AttributeError", "Exception"},
    {"BufferError", "Exception"},
    {"EOFError", "Exception"},
    {"ImportError", "Exception"},
    {"ModuleNotFoundError", "ImportError"},
    {"LookupError", "Exception"},
    {"IndexError", "LookupError"},
    {"KeyError", "LookupError"},
    {"MemoryError", "Exception"},
    {"NameError", "Exception"},
    {"UnboundLocalError", "NameError"},
    {"OSError", "Exception"},
    {"IOError", "Exception"},
    {"EnvironmentError", "Exception"},
    {"BlockingIOError", "OSError"},
    {"ChildProcessError", "OSError"},
    {"ConnectionError", "OSError"},
    {"BrokenPipeError", "ConnectionError"},
    {"ConnectionAbortedError", "ConnectionError"},
    {"ConnectionRefusedError", "ConnectionError"},
    {"ConnectionResetError", "ConnectionError"},
    {"FileExistsError", "OSError"},
    {"FileNotFoundError", "OSError"},
    {"InterruptedError", "OSError"},
    {"IsADirectoryError", "OSError"},
    {"NotADirectoryError", "OSError"},
    {"PermissionError", "OSError"},
    {"ProcessLookupError", "OSError"},
    {"TimeoutError", "OSError"},
    {"ReferenceError", "Exception"},
    {"RuntimeError", "Exception"},
    {"NotImplementedError", "RuntimeError"},
    {"RecursionError", "RuntimeError"},
    {"StopIteration", "Exception"},
    {"StopAsyncIteration", "Exception"},
    {"SyntaxError", "Exception"},
    {"IndentationError", "SyntaxError"},
    {"TabError", "IndentationError"},
    {"SystemError", "Exception"},
    {"TypeError", "Exception"},
    {"ValueError", "Exception"},
    {"UnicodeError", "ValueError"},
    {"UnicodeDecodeError", "UnicodeError"},
    {"UnicodeEncodeError", "UnicodeError"},
    {"UnicodeTranslateError", "UnicodeError"},
    {"Warning", "Exception"},
    {"BytesWarning", "Warning"},
    {"DeprecationWarning", "Warning"},
    {"EncodingWarning", "Warning"},
    {"FutureWarning", "Warning"},
    {"ImportWarning", "Warning"},
    {"PendingDeprecationWarning", "Warning"},
    {"ResourceWarning", "Warning"},
    {"RuntimeWarning", "Warning"},
    {"SyntaxWarning", "Warning"},
    {"UnicodeWarning", "Warning"},
    {"UserWarning", "Warning"},
};

static const char *base_of_exception(const char *name) {
  for (size_t i = 0; i < sizeof exceptions / sizeof *exceptions; i++)
    if (strcmp(exceptions[i].name, name) == 0) return exceptions[i].base;
  return NULL;
}

bool builtin_derives(const char *path, const char *base) {
  if (strncmp(path, "builtins.", 9) != 0 || strncmp(base, "builtins.", 9) != 0) return false;
  path += 9;
  base += 9;
  if (strcmp(base, "object") == 0) return true;
  if (strcmp(path, "bool") == 0 && strcmp(base, "int") == 0) return true;
  if (strcmp(base, "IOError") == 0 || strcmp(base, "EnvironmentError") == 0) base = "OSError";
  for (; path; path = base_of_exception(path))
    if (strcmp(path, base) == 0) return true;
  return false;
}

/* What is there, but does nothing that can be known here. */
static const char *const others[] = {
    "BaseException",
    "Ellipsis",
    "NotImplemented",
    "aiter",
    "anext",
    "breakpoint",
    "bytearray",
    "bytes",
    "compile",
    "complex",
    "delattr",
    "eval",
    "exec",
    "exit",
    "frozenset",
    "globals",
    "hash",
    "help",
    "id",
    "input",
    "locals",
    "memoryview",
    "object",
    "open",
    "quit",
    "slice",
    "super",
    "copyright",
    "credits",
    "license",
    "vars",
    "__import__",
    "__build_class__",
};

static const native_entry *entry_in(const native_entry *table, const char *name) {
  for (; table && table->name; table++)
    if (strcmp(table->name, name) == 0) return table;
  return NULL;
}

bool is_builtin_name(const char *name) {
  if (entry_in(builtin_functions, name) || base_of_exception(name)) return true;
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (strcmp(others[i], name) == 0) return true;
  return false;
}

value *builtin_value(interpreter *in, const char *name) {
  if (strcmp(name, "__debug__") == 0) return value_bool(in, true, (place){0});
  if (strncmp(name, "__", 2) == 0 && strcmp(name, "__import__") != 0) return NULL;
  const binding *known = namespace_find(in->builtins, name);
  if (known) return known->value;
  if (!is_builtin_name(name)) return NULL;
  value *made = symbol_value(in, yoke_arena_printf(in->arena, "builtins.%s", name));
  namespace_set(in->builtins, name, made, (place){0});
  return made;
}

value *keyword_of(const native_call *call, const char *name) {
  const argument *found = find_argument(call->given, name, SIZE_MAX);
  return found ? found->value : NULL;
}

static value *unknown_among(const arguments *given) {
  if (given->unknown) return given->unknown;
  for (size_t i = 0; i < given->count; i++)
    if (is_unknown(given->items[i].value)) return given->items[i].value;
  return NULL;
}

value *run_native(interpreter *in, const native_entry *entry, value *self, const arguments *given,
                  place where) {
  value *unknown = unknown_among(given);
  if (unknown && (!entry->takes_unknown || given->unknown)) return unknown;
  if (!entry->run) return value_unknown(in, where, "what %s() gives is not known", entry->name);
  value **items = yoke_arena_alloc(in->arena, (given->count + 1) * sizeof *items);
  native_call call = {self, given, items, 0, where};
  for (size_t i = 0; i < given->count; i++)
    if (!given->items[i].name) items[call.count++] = given->items[i].value;
  if ((int)call.count < entry->least)
    raise_error(in, "TypeError", where, "%s expected at least %d argument%s, got %zu", entry->name,
                entry->least, entry->least == 1 ? "" : "s", call.count);
  if (entry->most >= 0 && (int)call.count > entry->most)
    raise_error(in, "TypeError", where, "%s expected at most %d arguments, got %zu", entry->name,
                entry->most, call.count);
  spend(in, 1);
  return entry->run(in, &call);
}

static const native_entry *methods_of(const value *self) {
  switch (self->kind) {
  case IS_TEXT:
    return text_methods;
  case IS_BYTES:
    return bytes_methods;
  case IS_LIST:
    return list_methods;
  case IS_TUPLE:
    return tuple_methods;
  case IS_DICT:
    return dict_methods;
  case IS_SET:
    return set_methods;
  case IS_BOOL:
  case IS_INT:
    return int_methods;
  case IS_FLOAT:
    return float_methods;
  default:
    return NULL;
  }
}

bool has_method(const value *self, const char *name) {
  return entry_in(methods_of(self), name) != NULL;
}

value *call_method(interpreter *in, value *self, const char *name, const arguments *given,
                   place where) {
  const native_entry *entry = entry_in(methods_of(self), name);
  if (!entry) return value_unknown(in, where, "what %s() gives is not known", name);
  return run_native(in, entry, self, given, where);
}

/* str.upper("a"), object.__setattr__(self, ...): the method of what comes first. */
static value *call_unbound(interpreter *in, const char *name, const arguments *given, place where) {
  const char *method = strchr(name, '.') + 1;
  if (strcmp(name, "dict.fromkeys") == 0 && given->count && !unknown_among(given)) {
    value *keys = items_of(in, given->items[0].value, where), *made = value_new(in, IS_DICT, where);
    if (is_unknown(keys)) return keys;
    for (size_t i = 0; i < keys->count; i++)
      dict_set(in, made, keys->items[i],
               given->count > 1 ? given->items[1].value : value_none(in, where));
    return made;
  }
  if (strcmp(name, "type.__new__") == 0) return class_of_metaclass(in, given, where);
  if (!given->count) return value_unknown(in, where, "what %s() gives is not known", name);
  value *self = given->items[0].value;
  arguments rest = {given->items + 1, given->count - 1, given->unknown};
  bool is_root = strncmp(name, "object.", 7) == 0 || self->kind == IS_INSTANCE;
  if (is_root) {
    value root = {.kind = IS_METHOD, .of = self, .text = method, .path = "super"};
    bool makes = strcmp(method, "__new__") == 0;
    return call_root_method(in, copy_value(in, &root, where), makes ? given : &rest, where);
  }
  return call_method(in, self, method, &rest, where);
}

value *call_builtin(interpreter *in, value *symbol, const arguments *given, place where) {
  const char *name = symbol->path + strlen("builtins.");
  if (strchr(name, '.')) return call_unbound(in, name, given, where);
  bool raises = base_of_exception(name) || strcmp(name, "BaseException") == 0;
  if (raises || strcmp(name, "object") == 0) return make_instance(in, symbol, given, where);
  const native_entry *entry = entry_in(builtin_functions, name);
  value *known;
  if (!entry && world_call(in, symbol, given, where, &known)) return known;
  if (!entry) return value_unknown(in, where, "what %s() gives is not known", name);
  return run_native(in, entry, NULL, given, where);
}

/* ── Those that depend on where they stand ──────────────────────────────────────────────────── */

/* Calling the metaclass of models makes a model, as type() makes a class. */
static bool is_metaclass(const value *callee) {
  return strcmp(callee->path, "django.db.models.base.ModelBase") == 0;
}

static bool is_execution(const char *name) {
  return strcmp(name, "exec") == 0 || strcmp(name, "eval") == 0;
}

bool is_frame_builtin(const value *callee) {
  if (callee->kind != IS_SYMBOL || !callee->path) return false;
  if (is_metaclass(callee)) return true;
  if (strncmp(callee->path, "builtins.", 9) != 0) return false;
  const char *name = callee->path + 9;
  return strcmp(name, "vars") == 0 || strcmp(name, "locals") == 0 || strcmp(name, "globals") == 0 ||
         strcmp(name, "type") == 0 || strcmp(name, "super") == 0 || is_execution(name);
}

static value *dict_of(interpreter *in, namespace *names, place where) {
  value *made = value_new(in, IS_DICT, where);
  for (size_t i = 0; i < namespace_count(names); i++) {
    const binding *one = namespace_at(names, i);
    if (one->value) dict_set(in, made, value_text(in, one->name, where), one->value);
  }
  made->names = names;
  return made;
}

/* super(Class, self); of a class of Django's, what is behind it is Django's own. */
static value *super_of(interpreter *in, const arguments *given, place where) {
  const value *of = given->count == 2 ? given->items[0].value : NULL;
  value *self = of ? given->items[1].value : NULL;
  bool is_of_files = self && (self->kind == IS_CLASS || (self->kind == IS_INSTANCE &&
                                                         self->instance->type->kind == IS_CLASS));
  bool is_of_django = of && of->kind == IS_SYMBOL && of->path && is_of_files;
  if (!of || (of->kind != IS_CLASS && !is_of_django))
    return value_unknown(in, where, "what super() gives is not known");
  value *made = value_new(in, IS_SUPER, where);
  made->class = of->class;
  made->of = self;
  return made;
}

value *call_frame_builtin(interpreter *in, frame *frame, value *callee, const arguments *given,
                          place where) {
  const char *name = is_metaclass(callee) ? "type" : callee->path + strlen("builtins.");
  if (strcmp(name, "globals") == 0) return dict_of(in, frame->module->names, where);
  if (is_execution(name)) return execute_text(in, frame, name, given, where);
  if (strcmp(name, "super") == 0) return super_of(in, given, where);
  if (strcmp(name, "type") == 0) {
    if (given->count == 1) return type_of(in, given->items[0].value, where);
    if (given->count == 3) return class_from_call(in, frame, given, where);
    return value_unknown(in, where, "what type() gives is not known");
  }
  if (given->count == 1) return get_attribute(in, given->items[0].value, "__dict__", where);
  return dict_of(in, frame->names, where);
}
