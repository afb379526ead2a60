/* isinstance(), getattr(), next(), property() and their kin. */
#include <string.h>

#include "interpret/builtins.h"

static value *truth_value(interpreter *in, const native_call *call, int truth) {
  return truth < 0 ? not_known(in, call) : value_bool(in, truth, call->where);
}

value *run_isinstance(interpreter *in, const native_call *call) {
  return truth_value(in, call, is_instance(in, call->items[0], call->items[1]));
}

value *run_issubclass(interpreter *in, const native_call *call) {
  return truth_value(in, call, is_subclass(in, call->items[0], call->items[1]));
}

value *run_callable(interpreter *in, const native_call *call) {
  value *of = call->items[0];
  switch (of->kind) {
  case IS_FUNCTION:
  case IS_METHOD:
  case IS_CLASS:
    return value_bool(in, true, call->where);
  case IS_SYMBOL:
    if (of->path && world_is_class(of->path)) return value_bool(in, true, call->where);
    return not_known(in, call);
  case IS_INSTANCE:
    if (is_symbolic(of)) return not_known(in, call);
    return value_bool(in, find_attribute(in, of, "__call__", call->where) != NULL, call->where);
  case IS_UNKNOWN:
  case IS_OPERATION:
    return not_known(in, call);
  default:
    return value_bool(in, false, call->where);
  }
}

/* What an attribute of something symbolic is, nobody knows: whether there is one, neither. */
static bool is_guess(const value *found) {
  return found && found->kind == IS_SYMBOL && !found->path;
}

value *run_hasattr(interpreter *in, const native_call *call) {
  if (call->items[1]->kind != IS_TEXT || is_unknown(call->items[0])) return not_known(in, call);
  if (strcmp(call->items[1]->text, "__call__") == 0) return run_callable(in, call);
  value *found = ask_attribute(in, call->items[0], call->items[1]->text, call->where);
  if (is_guess(found) || (found && is_unknown(found))) return not_known(in, call);
  return value_bool(in, found != NULL, call->where);
}

value *run_getattr(interpreter *in, const native_call *call) {
  if (is_unknown(call->items[0])) return call->items[0];
  if (call->items[1]->kind != IS_TEXT) return not_known(in, call);
  const char *name = call->items[1]->text;
  if (call->count < 3) return get_attribute(in, call->items[0], name, call->where);
  value *found = ask_attribute(in, call->items[0], name, call->where);
  if (is_guess(found)) return not_known(in, call);
  return found ? found : call->items[2];
}

value *run_setattr(interpreter *in, const native_call *call) {
  value *of = call->items[0], *name = call->items[1];
  if (of->kind == IS_CLASS && name->kind == IS_UNKNOWN)
    namespace_set_by(of->class->names, name, call->items[2], call->where);
  if (name->kind != IS_TEXT) return not_known(in, call);
  set_attribute(in, call->items[0], call->items[1]->text, call->items[2], call->where);
  return value_none(in, call->where);
}

/* ── dir() ──────────────────────────────────────────────────────────────────────────────────── */

static void add_names(interpreter *in, value *to, const namespace *names, place where) {
  for (size_t i = 0; names && i < namespace_count(names); i++) {
    const binding *one = namespace_at(names, i);
    value *name = value_text(in, one->name, where);
    if (one->value && contains(in, to, name, where) != 1) value_append(in, to, name);
  }
}

/* False: a base is not known, and with it what it has. */
static bool add_names_of_class(interpreter *in, value *to, const class *class, place where) {
  for (size_t i = 0; i < class->mro_count; i++) {
    const value *base = class->mro[i];
    if (base->kind == IS_CLASS)
      add_names(in, to, base->class->names, where);
    else if (!value_is_symbol(base, "builtins.object"))
      return false;
  }
  return true;
}

/* Of classes, instances and modules of the files; what every object has is left out. */
value *run_dir(interpreter *in, const native_call *call) {
  const value *of = call->items[0];
  value *names = value_sequence(in, IS_LIST, NULL, 0, call->where);
  bool is_instance = of->kind == IS_INSTANCE && of->instance->type->kind == IS_CLASS;
  if (is_instance) add_names(in, names, of->instance->attributes, call->where);
  const class *class = is_instance ? of->instance->type->class : of->class;
  if (of->kind == IS_MODULE)
    add_names(in, names, of->module->names, call->where);
  else if ((!is_instance && of->kind != IS_CLASS) ||
           !add_names_of_class(in, names, class, call->where))
    return not_known(in, call);
  const native_call sorted = {
      .given = &(arguments){0}, .items = &names, .count = 1, .where = call->where};
  return run_sorted(in, &sorted);
}

value *run_print(interpreter *in, const native_call *call) {
  return value_none(in, call->where);
}

value *run_iter(interpreter *in, const native_call *call) {
  return call->count == 1 ? items_of(in, call->items[0], call->where) : not_known(in, call);
}

/* The first of what iter() or a generator gave; it is taken away, as the next is the next. */
value *run_next(interpreter *in, const native_call *call) {
  value *of = call->items[0];
  if (of->kind != IS_LIST || of->is_lazy) return not_known(in, call);
  if (of->count) {
    value *first = of->items[0];
    of->items++; /* never grown again: an iterator is no list that someone appends to */
    of->count--;
    value *rest = value_sequence(in, IS_LIST, of->items, of->count, call->where);
    of->items = rest->items;
    return first;
  }
  if (call->count > 1) return call->items[1];
  raise_error(in, "StopIteration", call->where, "%s", "");
}

value *run_property(interpreter *in, const native_call *call) {
  value *getter = call->count ? call->items[0] : keyword_of(call, "fget");
  if (!getter || getter->kind != IS_FUNCTION) return not_known(in, call);
  value *made = function_value(in, getter->function, call->where);
  made->function->is_property = true;
  return made;
}

value *run_classmethod(interpreter *in, const native_call *call) {
  if (call->items[0]->kind != IS_FUNCTION) return not_known(in, call);
  value *made = function_value(in, call->items[0]->function, call->where);
  made->function->is_class_method = true;
  return made;
}

value *run_staticmethod(interpreter *in, const native_call *call) {
  if (call->items[0]->kind != IS_FUNCTION) return call->items[0];
  value *made = function_value(in, call->items[0]->function, call->where);
  made->function->is_static_method = true;
  return made;
}

value *run_format(interpreter *in, const native_call *call) {
  const char *spec = call->count > 1 && call->items[1]->kind == IS_TEXT ? call->items[1]->text : "";
  return format_value(in, call->items[0], spec, call->where);
}

value *run_bytes(interpreter *in, const native_call *call) {
  if (!call->count) return value_bytes(in, "", 0, call->where);
  return call->items[0]->kind == IS_BYTES ? call->items[0] : not_known(in, call);
}
