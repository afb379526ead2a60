/* Entries of INSTALLED_APPS that are not there: whether Django has them, and what they probably
 * mean. */
#include <string.h>

#include "project/read.h"
#include "source/suggest.h"

/* Those of Django's without models are no files here. */
static const char *const djangos_apps[] = {
    "django.contrib.admin",
    "django.contrib.admindocs",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.flatpages",
    "django.contrib.gis",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.redirects",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.sites",
    "django.contrib.staticfiles",
    "django.contrib.syndication",
    "django.forms",
    NULL,
};

/* "django.contrib.admin", or a config of it: "django.contrib.admin.apps.SimpleAdminConfig". */
bool is_djangos_app(const char *entry) {
  for (const char *const *app = djangos_apps; *app; app++) {
    size_t size = strlen(*app);
    if (strncmp(entry, *app, size) == 0 && (!entry[size] || entry[size] == '.')) return true;
  }
  return false;
}

static bool holds_an_app(reader *reader, const char *folder) {
  static const char *const files[] = {"models.py", "apps.py", "models/__init__.py"};
  for (size_t i = 0; i < sizeof files / sizeof *files; i++)
    if (is_file(join_path(reader->arena, folder, files[i]))) return true;
  return false;
}

/* The apps that stand beside each other in the project's folders. */
static void consider_own_apps(reader *reader, name_search *search) {
  for (size_t i = 0; i < reader->own_count; i++) {
    size_t count;
    const char *root = reader->search_path[i];
    const char **names = folder_entries(reader->arena, root, &count);
    for (size_t k = 0; k < count; k++)
      if (holds_an_app(reader, join_path(reader->arena, root, names[k])))
        consider_name(search, names[k]);
  }
}

void report_missing_app(reader *reader, const char *entry, place where) {
  diagnostic *said = report(reader->to, WARNING, "yoke.W133", where,
                            "the app '%s' was not found; its models are left out", entry);
  name_search search = search_name(entry);
  for (const char *const *app = djangos_apps; *app; app++)
    consider_name(&search, *app);
  consider_own_apps(reader, &search);
  said->suggestion = search.best;
  if (search.best) return;
  bool is_in_django = strncmp(entry, "django.", 7) == 0;
  said->hint = is_in_django ? "Django has no app of that name. Is a comma missing behind it?"
                            : "Name the folder that holds it with -I, such as the site-packages "
                              "of the project.";
}
