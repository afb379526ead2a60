/* Calls of Django's and of the standard library whose result is known and that Python alone does
 * not say (see library/ for the others). */
#include <stdlib.h>
#include <string.h>

#include "interpret/exact.h"
#include "interpret/run.h"
#include "interpret/state.h"

/* ── Translations: a text is its own ────────────────────────────────────────────────────────── */

static value *lazy_text(interpreter *in, value *text, place where) {
  if (!text || text->kind != IS_TEXT) return text;
  value *made = value_sized_text(in, text->text, text->size, where);
  made->is_lazy = true;
  return made;
}

static value *native_gettext(interpreter *in, const arguments *given, place where) {
  (void)in, (void)where;
  return given_value(given, "message", 0);
}

static value *native_gettext_lazy(interpreter *in, const arguments *given, place where) {
  return lazy_text(in, given_value(given, "message", 0), where);
}

static value *native_pgettext(interpreter *in, const arguments *given, place where) {
  (void)in, (void)where;
  return given_value(given, "message", 1);
}

static value *native_pgettext_lazy(interpreter *in, const arguments *given, place where) {
  return lazy_text(in, given_value(given, "message", 1), where);
}

/* ngettext("day", "days", number): which one the number says. */
static value *plural_text(const arguments *given, size_t first) {
  const value *number = given_value(given, "number", first + 2);
  bool is_one = !number || (number->kind == IS_INT && number->integer == 1);
  return is_one ? given_value(given, "singular", first) : given_value(given, "plural", first + 1);
}

static value *native_ngettext(interpreter *in, const arguments *given, place where) {
  (void)in, (void)where;
  return plural_text(given, 0);
}

static value *native_ngettext_lazy(interpreter *in, const arguments *given, place where) {
  return lazy_text(in, plural_text(given, 0), where);
}

static value *native_npgettext(interpreter *in, const arguments *given, place where) {
  (void)in, (void)where;
  return plural_text(given, 1);
}

static value *native_npgettext_lazy(interpreter *in, const arguments *given, place where) {
  return lazy_text(in, plural_text(given, 1), where);
}

/* ── Containers ─────────────────────────────────────────────────────────────────────────────── */

static value *plain_dict(interpreter *in, const arguments *given, place where) {
  return call_value(in, symbol_value(in, "builtins.dict"), given, where);
}

static value *native_defaultdict(interpreter *in, const arguments *given, place where) {
  arguments rest = *given;
  if (!rest.count || rest.items[0].name) return plain_dict(in, given, where);
  rest.items++, rest.count--;
  value *made = plain_dict(in, &rest, where);
  if (made->kind == IS_DICT && given->items[0].value->kind != IS_NONE)
    made->of = given->items[0].value;
  return made;
}

static void append_items(interpreter *in, value *to, value *of, place where) {
  const value *items = items_of(in, of, where);
  for (size_t i = 0; items->kind == IS_LIST && i < items->count; i++)
    value_append(in, to, items->items[i]);
}

static value *native_chain(interpreter *in, const arguments *given, place where) {
  value *made = value_sequence(in, IS_LIST, NULL, 0, where);
  for (size_t i = 0; i < given->count; i++) {
    if (items_of(in, given->items[i].value, where)->kind != IS_LIST) return NULL;
    append_items(in, made, given->items[i].value, where);
  }
  return given->unknown ? NULL : made;
}

static value *native_chain_from(interpreter *in, const arguments *given, place where) {
  value *of = given_value(given, "iterable", 0);
  const value *parts = of ? items_of(in, of, where) : NULL;
  value *made = value_sequence(in, IS_LIST, NULL, 0, where);
  if (!parts || parts->kind != IS_LIST) return NULL;
  for (size_t i = 0; i < parts->count; i++) {
    if (items_of(in, parts->items[i], where)->kind != IS_LIST) return NULL;
    append_items(in, made, parts->items[i], where);
  }
  return made;
}

static bool is_container(const value *value) {
  return value->kind == IS_LIST || value->kind == IS_SET || value->kind == IS_DICT ||
         value->kind == IS_TUPLE;
}

static value *copied(interpreter *in, value *of, place where, unsigned depth) {
  enum { DEEPEST_COPY = 100 };
  if (!is_container(of) || depth > DEEPEST_COPY) return of;
  value *made = value_new(in, of->kind, where);
  for (size_t i = 0; i < of->count; i++)
    value_append(in, made, depth ? copied(in, of->items[i], where, depth + 1) : of->items[i]);
  return made;
}

/* Its own attributes and options, of the same order: a field's creation_counter is copied, too. */
static value *copied_instance(interpreter *in, const value *of, place where) {
  value *made = copy_value(in, of, where);
  const instance *from = of->instance;
  instance *to = made->instance = yoke_arena_alloc(in->arena, sizeof *to);
  *to = *from;
  to->attributes = namespace_new(in->arena);
  for (size_t i = 0; from->attributes && i < namespace_count(from->attributes); i++) {
    const binding *one = namespace_at(from->attributes, i);
    if (one->value) namespace_set(to->attributes, one->name, one->value, one->where);
  }
  to->call = (arguments){.unknown = from->call.unknown};
  for (size_t i = 0; i < from->call.count; i++) {
    const argument *one = &from->call.items[i];
    add_argument(in, &to->call, one->name, one->value, one->where);
  }
  return made;
}

static value *native_copy(interpreter *in, const arguments *given, place where) {
  value *of = given_value(given, "x", 0);
  if (of && of->kind == IS_INSTANCE) return copied_instance(in, of, where);
  return of && is_container(of) ? copied(in, of, where, 0) : of;
}

static value *native_deepcopy(interpreter *in, const arguments *given, place where) {
  value *of = given_value(given, "x", 0);
  if (of && of->kind == IS_INSTANCE) return copied_instance(in, of, where);
  return of && is_container(of) ? copied(in, of, where, 1) : of;
}

/* ── The machine ────────────────────────────────────────────────────────────────────────────── */

static value *native_path_insert(interpreter *in, const arguments *given, place where) {
  const value *folder = given->count > 1 ? str_of(in, given->items[1].value, where) : NULL;
  if (folder && folder->kind == IS_TEXT)
    add_to_search_path(interpreter_world(in), folder->text, true);
  return value_none(in, where);
}

static value *native_path_append(interpreter *in, const arguments *given, place where) {
  const value *folder = given->count ? str_of(in, given->items[0].value, where) : NULL;
  if (folder && folder->kind == IS_TEXT)
    add_to_search_path(interpreter_world(in), folder->text, false);
  return value_none(in, where);
}

static value *native_nothing(interpreter *in, const arguments *given, place where) {
  (void)given;
  return value_none(in, where);
}

/* __import__("a.b", fromlist=["c"]): the module itself, else its first package. */
static value *native_import(interpreter *in, const arguments *given, place where) {
  const value *name = given_value(given, "name", 0), *wanted = given_value(given, "fromlist", 3);
  if (!name || name->kind != IS_TEXT) {
    tell_of_unknown_code(in, where, "which module is imported");
    return NULL;
  }
  value *found = world_import(in, name->text, where);
  if (!found) raise_error(in, "ModuleNotFoundError", where, "No module named '%s'", name->text);
  if (wanted && value_truth(wanted) == 1) return found;
  yoke_arena *arena = interpreter_arena(in);
  return world_import(in, yoke_arena_copy(arena, name->text, strcspn(name->text, ".")), where);
}

/* Sorted by path. */
static const struct native_entry {
  const char *path;
  native *call;
} natives[] = {
    {"binascii._hexdigest", native_hexdigest},
    {"builtins.__import__", native_import},
    {"builtins.compile", native_compile},
    {"builtins.open", native_open},
    {"collections.OrderedDict", plain_dict},
    {"collections.defaultdict", native_defaultdict},
    {"copy.copy", native_copy},
    {"copy.deepcopy", native_deepcopy},
    {"dataclasses._named_tuple", native_named_tuple},
    {"dataclasses.dataclass", native_dataclass},
    {"django.apps.apps.get_app_config", native_get_app_config},
    {"django.apps.apps.get_app_configs", native_get_app_configs},
    {"django.apps.apps.get_model", native_get_model},
    {"django.apps.apps.get_registered_model", native_get_registered_model},
    {"django.apps.apps.is_installed", native_is_installed},
    {"django.contrib.auth.get_user_model", native_get_user_model},
    {"django.db.backends.utils.truncate_name", native_truncate_name},
    {"django.utils.module_loading.import_string", native_import_string},
    {"django.utils.translation.gettext", native_gettext},
    {"django.utils.translation.gettext_lazy", native_gettext_lazy},
    {"django.utils.translation.gettext_noop", native_gettext},
    {"django.utils.translation.ngettext", native_ngettext},
    {"django.utils.translation.ngettext_lazy", native_ngettext_lazy},
    {"django.utils.translation.npgettext", native_npgettext},
    {"django.utils.translation.npgettext_lazy", native_npgettext_lazy},
    {"django.utils.translation.pgettext", native_pgettext},
    {"django.utils.translation.pgettext_lazy", native_pgettext_lazy},
    {"gettext.gettext", native_gettext},
    {"importlib._find_module", native_find_module},
    {"importlib._loaded_module", native_loaded_module},
    {"importlib.import_module", native_import_module},
    {"itertools.chain", native_chain},
    {"itertools.chain.from_iterable", native_chain_from},
    {"posix._fits_pattern", native_fits_pattern},
    {"posix._kind_of_file", native_kind_of_file},
    {"posix._list_folder", native_list_folder},
    {"runpy._run_files_here", native_run_files_here},
    {"sys.path.append", native_path_append},
    {"sys.path.insert", native_path_insert},
    {"sys.setrecursionlimit", native_nothing},
    {"uuid.UUID", native_uuid},
};

static int compare_entry(const void *path, const void *entry) {
  return strcmp(path, ((const struct native_entry *)entry)->path);
}

bool world_call(interpreter *interpreter, value *callee, const arguments *given, place where,
                value **ret) {
  if (!callee->path) {
    value *made = call_exactly(interpreter, callee, given, where);
    if (made) *ret = made;
    return made != NULL;
  }
  const struct native_entry *entry = bsearch(
      callee->path, natives, sizeof natives / sizeof *natives, sizeof *natives, compare_entry);
  value *result = entry ? entry->call(interpreter, given, where) : NULL;
  if (result) *ret = result;
  return result != NULL;
}
