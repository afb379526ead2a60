/* Names of Django's and of the standard library: where they are documented, what derives from what,
 * and which modules are known by name alone. */
#include <stdlib.h>
#include <string.h>

#include "interpret/state.h"

typedef struct symbol {
  const char *path, *bases;
} symbol;

static const symbol symbols[] = {
#define SYMBOL(path, bases) {path, bases},
#include "interpret/symbols.def"
#undef SYMBOL
};
enum { SYMBOL_COUNT = sizeof symbols / sizeof *symbols };

static int compare_symbol(const void *path, const void *symbol_in_table) {
  return strcmp(path, ((const symbol *)symbol_in_table)->path);
}

static const symbol *find_symbol(const char *path) {
  return bsearch(path, symbols, SYMBOL_COUNT, sizeof *symbols, compare_symbol);
}

/* Packages that show what their modules define. "django.db.models.fields.CharField" is documented
 * as "django.db.models.CharField". */
static const char *const homes[] = {
    "django.db.models.functions",
    "django.db.models",
    "django.contrib.postgres.fields",
    "django.contrib.postgres.aggregates",
    "django.contrib.gis.db.models",
    "django.core.files.storage",
    "django.apps",
    "django.dispatch",
};
enum { HOME_COUNT = sizeof homes / sizeof *homes };

/* What a name was called in older versions, or is called beside its documented one. */
static const struct {
  const char *path, *canonical;
} aliases[] = {
    {"collections.abc.OrderedDict", "collections.OrderedDict"},
    {"datetime.UTC", "datetime.timezone.utc"},
    {"django.contrib.contenttypes.generic", "django.contrib.contenttypes.fields"},
    {"django.contrib.postgres.indexes.Index", "django.db.models.Index"},
    {"django.core.urlresolvers", "django.urls"},
    {"django.db.models.ObjectDoesNotExist", "django.core.exceptions.ObjectDoesNotExist"},
    {"django.db.models.fields.FieldDoesNotExist", "django.core.exceptions.FieldDoesNotExist"},
    {"django.utils.encoding.force_text", "django.utils.encoding.force_str"},
    {"django.utils.encoding.smart_text", "django.utils.encoding.smart_str"},
    {"django.utils.timezone.datetime", "datetime.datetime"},
    {"django.utils.timezone.timedelta", "datetime.timedelta"},
    {"django.utils.timezone.timezone", "datetime.timezone"},
    {"django.utils.timezone.utc", "datetime.timezone.utc"},
    {"django.utils.translation.ugettext", "django.utils.translation.gettext"},
    {"django.utils.translation.ugettext_lazy", "django.utils.translation.gettext_lazy"},
    {"django.utils.translation.ugettext_noop", "django.utils.translation.gettext_noop"},
    {"django.utils.translation.ungettext", "django.utils.translation.ngettext"},
    {"django.utils.translation.ungettext_lazy", "django.utils.translation.ngettext_lazy"},
    {"enum.EnumType", "enum.EnumMeta"},
    {"posixpath", "os.path"},
    {"typing_extensions", "typing"},
};
enum { ALIAS_COUNT = sizeof aliases / sizeof *aliases };

/* What is left of `path` below `package`; NULL when it is not below it. "" is the package. */
static const char *below(const char *path, const char *package) {
  size_t size = strlen(package);
  if (strncmp(path, package, size) != 0) return NULL;
  return path[size] == '\0' ? path + size : path[size] == '.' ? path + size + 1 : NULL;
}

static const char *without_alias(yoke_arena *arena, const char *path) {
  for (size_t i = 0; i < ALIAS_COUNT; i++) {
    const char *rest = below(path, aliases[i].path);
    if (!rest) continue;
    return *rest ? yoke_arena_printf(arena, "%s.%s", aliases[i].canonical, rest)
                 : aliases[i].canonical;
  }
  return path;
}

/* "fields.related" in "fields.related.ForeignKey": modules, whose names are small. */
static bool are_modules(const char *path, const char *end) {
  for (bool is_first = true; path < end; path++) {
    if (is_first && *path >= 'A' && *path <= 'Z') return false;
    is_first = *path == '.';
  }
  return true;
}

static const char *name_in_home(yoke_arena *arena, const char *path, const char *home) {
  const char *rest = below(path, home);
  const char *last = rest ? strrchr(rest, '.') : NULL;
  if (!last || !are_modules(rest, last)) return NULL;
  const symbol *found = find_symbol(yoke_arena_join(arena, home, last, NULL));
  return found ? found->path : NULL;
}

/* What GeoDjango's models show of Django's own. */
static const char *geographic_name(yoke_arena *arena, const char *path) {
  const char *rest = below(path, "django.contrib.gis.db.models");
  if (!rest) return NULL;
  const symbol *found = find_symbol(yoke_arena_printf(arena, "django.db.models.%s", rest));
  return found ? found->path : NULL;
}

const char *canonical_path(yoke_arena *arena, const char *path) {
  const symbol *known = find_symbol(path);
  if (known) return known->path;
  const char *given = path;
  path = without_alias(arena, path);
  if (strncmp(path, "django.", 7) != 0) return path;
  known = path == given ? NULL : find_symbol(path);
  if (known) return known->path;
  for (size_t i = 0; i < HOME_COUNT; i++) {
    const char *name = name_in_home(arena, path, homes[i]);
    if (name) return name;
  }
  const char *name = geographic_name(arena, path);
  return name ? name : path;
}

/* The bases are a list with spaces; a name of Python's own ("builtins.str") ends the climb. */
static bool derives(const char *path, const char *base, unsigned depth) {
  enum { DEEPEST = 32 };
  if (strcmp(path, base) == 0) return true;
  const symbol *known = depth < DEEPEST ? find_symbol(path) : NULL;
  if (!known) return false;
  for (const char *at = known->bases; *at;) {
    char one[128];
    size_t size = strcspn(at, " ");
    if (size < sizeof one) {
      memcpy(one, at, size);
      one[size] = '\0';
      if (derives(one, base, depth + 1)) return true;
    }
    at += size + (at[size] == ' ');
  }
  return false;
}

bool world_derives(const char *path, const char *base) {
  return derives(path, base, 0);
}

bool world_takes_collation(const char *path) {
  return world_derives(path, "django.db.models.CharField") ||
         world_derives(path, "django.db.models.TextField");
}

/* A class's name is a capital with small letters behind it, or nothing, as in F; CASCADE is none.
 */
bool world_is_class(const char *path) {
  const char *dot = strrchr(path, '.');
  const char *name = dot ? dot + 1 : path;
  if (*name < 'A' || *name > 'Z') return false;
  const symbol *known = find_symbol(path);
  if (known && *known->bases) return true;
  return !name[1] || name[strcspn(name, "abcdefghijklmnopqrstuvwxyz")];
}

bool world_knows(const char *path) {
  return find_symbol(path);
}

bool world_import_star(interpreter *interpreter, value *module, namespace *to) {
  bool is_home = false;
  for (size_t i = 0; i < HOME_COUNT && !is_home; i++)
    is_home = strcmp(homes[i], module->path) == 0;
  for (size_t i = 0; is_home && i < SYMBOL_COUNT; i++) {
    const char *name = below(symbols[i].path, module->path);
    if (name && *name && !strchr(name, '.'))
      namespace_set(to, name, world_symbol_attribute(interpreter, module, name, (place){0}),
                    (place){0});
  }
  if (strcmp(module->path, "django.contrib.gis.db.models") == 0)
    world_import_star(interpreter, symbol_value(interpreter, "django.db.models"), to);
  return is_home;
}

static const char *const library[] = {
#define LIBRARY(name) name,
#include "interpret/library.def"
#undef LIBRARY
};
enum { LIBRARY_COUNT = sizeof library / sizeof *library };

static int compare_name(const void *name, const void *entry) {
  return strcmp(name, *(const char *const *)entry);
}

bool is_library_module(const char *name) {
  char first[64];
  size_t size = strcspn(name, ".");
  if (size >= sizeof first) return false;
  memcpy(first, name, size);
  first[size] = '\0';
  return bsearch(first, library, LIBRARY_COUNT, sizeof *library, compare_name);
}

/* Modules that Django 5.2 does not have any more: a `try: import` of them fails. */
static const char *const gone[] = {
    "django.conf.urls.defaults", "django.core.context_processors", "django.db.models.loading",
    "django.utils.importlib",    "django.utils.simplejson",        "django.utils.six",
    "django.utils.unittest",     "django.contrib.comments",        "django.contrib.localflavor",
    "django.utils.hashcompat",   "django.utils.lru_cache",
};

bool is_gone_from_django(const char *path) {
  for (size_t i = 0; i < sizeof gone / sizeof *gone; i++)
    if (below(path, gone[i])) return true;
  return false;
}

/* Django's apps are files, as far as their models and apps.py go; the rest of Django is not. */
bool is_djangos_file(const char *name) {
  static const char *const files[] = {"models", "apps", "base_user", "base_session"};
  const char *rest = below(name, "django.contrib");
  const char *dot = rest ? strchr(rest, '.') : NULL;
  for (size_t i = 0; dot && i < sizeof files / sizeof *files; i++)
    if (below(dot + 1, files[i])) return true;
  return rest == NULL && strcmp(name, "django.conf.global_settings") == 0;
}
