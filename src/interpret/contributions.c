/* What Django's metaclass does to a model besides its fields, which are the graph's: it calls
 * contribute_to_class() of what stands in the body and has it, and tells who waits for
 * class_prepared. Both may make models of their own: translations, histories. */
#include <string.h>

#include "interpret/run.h"

/* The method of a value that is of a class of the files and no field, manager or the like. */
static value *contribution(interpreter *in, value *of) {
  if (of->kind != IS_INSTANCE || of->instance->symbol) return NULL;
  if (of->instance->type->kind != IS_CLASS) return NULL;
  const binding *method = class_attribute(of->instance->type->class, "contribute_to_class", NULL);
  if (!method || !method->value || method->value->kind != IS_FUNCTION) return NULL;
  return bound_method(in, of, method->value, of->where);
}

typedef struct told {
  class *class;
  value *callee;
  arguments given;
} told;

static void tell_one(interpreter *in, void *data) {
  told *of = data;
  call_value(in, of->callee, &of->given, of->class->where);
}

/* What fails most likely asked for more than is known here. */
static void tell(interpreter *in, told *of, const char *what) {
  unsigned doubtful = in->doubt.file != NULL;
  if (attempt(in, (recovery){.is_module = true}, tell_one, of)) return;
  in->doubts++;
  if (doubtful) return;
  report(in->to, WARNING, "yoke.W104", of->class->where,
         "%s of the class %s cannot be known without running Python: %s", what, of->class->name,
         exception_text(in, in->raised));
}

/* In the order of the body. */
static void contribute(interpreter *in, class *class) {
  size_t count = namespace_count(class->names);
  for (size_t i = 0; i < count && i < namespace_count(class->names); i++) {
    binding one = *namespace_at(class->names, i);
    value *method = one.value ? contribution(in, one.value) : NULL;
    if (!method) continue;
    told of = {.class = class, .callee = method};
    add_argument(in, &of.given, NULL, class->value, one.where);
    add_argument(in, &of.given, NULL, value_text(in, one.name, one.where), one.where);
    tell(in, &of, "contribute_to_class()");
  }
}

static bool is_abstract(const class *class) {
  const binding *meta = namespace_find(class->names, "Meta");
  if (!meta || !meta->value || meta->value->kind != IS_CLASS) return false;
  const binding *said = class_attribute(meta->value->class, "abstract", NULL);
  return said && said->value && value_truth(said->value) == 1;
}

static void tell_receivers(interpreter *in, class *class) {
  value *signal = world_known(in, "django.db.models.signals", "class_prepared");
  value *send = signal ? find_attribute(in, signal, "send", class->where) : NULL;
  if (!send) return;
  told of = {.class = class, .callee = send};
  add_argument(in, &of.given, "sender", class->value, class->where);
  tell(in, &of, "a receiver of class_prepared");
}

void prepare_model(interpreter *in, class *class) {
  if (class->is_prepared || !class_derives(class, "django.db.models.Model")) return;
  class->is_prepared = true;
  uint64_t doubts = in->doubts;
  contribute(in, class);
  if (!is_abstract(class)) tell_receivers(in, class);
  class->is_carried_out = in->doubts == doubts;
  class->order = in->next_class++; /* Django knows it now, behind those that it has made */
}
