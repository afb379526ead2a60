/* Names in C, and whether any two of them are the same. */
#include <stdlib.h>
#include <string.h>

#include "model/build.h"

/* ── What is taken ──────────────────────────────────────────────────────────────────────────── */

static const char *const keywords[] = {
    "auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum",
    "extern", "float", "for", "goto", "if", "inline", "int", "long", "register", "restrict",
    "return", "short", "signed", "sizeof", "static", "struct", "switch", "typedef", "union",
    "unsigned", "void", "volatile", "while", "asm", "typeof",
    /* C23's, and what headers made of them before */
    "alignas", "alignof", "bool", "constexpr", "false", "nullptr", "static_assert", "thread_local",
    "true", "noreturn", NULL};

/* Macros without arguments, of the compiler, C's library and POSIX; and Yoke's own. */
static const char *const macros[] = {
    "NULL",        "EOF",          "BUFSIZ",       "SEEK_SET", "SEEK_CUR",   "SEEK_END",
    "RAND_MAX",    "EXIT_SUCCESS", "EXIT_FAILURE", "INFINITY", "NAN",        "errno",
    "stdin",       "stdout",       "stderr",       "linux",    "unix",       "i386",
    "environ",     "st_atime",     "st_mtime",     "st_ctime", "sa_handler", "sa_sigaction",
    "si_pid",      "si_uid",       "si_value",     "s_addr",   "h_addr",     "I",
    "complex",     "imaginary",    "CHAR_BIT",     "CHAR_MAX", "INT_MAX",    "INT_MIN",
    "LONG_MAX",    "LONG_MIN",     "UINT_MAX",     "SIZE_MAX", "PATH_MAX",   "IS_NULL",
    "IS_NOT_NULL", "TO_NULL",      "ABSENT",       "PRESENT",  NULL};

static const char *const members[] = {"yoke", "states", "is", "all", "any", "none", "end", NULL};

/* Types without the ending _t. */
static const char *const types[] = {"FILE",       "DIR",    "va_list", "jmp_buf",
                                    "sigjmp_buf", "fd_set", "div_t",   NULL};

/* Functions and variables that a program next to <stdio.h>, <stdlib.h>, <string.h>, <math.h>,
 * <time.h>, <unistd.h>, <signal.h> and <sys/socket.h> has; what such headers declare cannot be
 * declared as a variable. */
static const char *const functions[] = {
    "abort",     "abs",         "accept",   "access",  "acct",     "acos",      "alarm",
    "asin",      "atan",        "atexit",   "atof",    "atoi",     "atol",      "bind",
    "brk",       "bsearch",     "calloc",   "ceil",    "chdir",    "chown",     "chroot",
    "clock",     "close",       "confstr",  "connect", "cos",      "crypt",     "ctime",
    "daemon",    "daylight",    "difftime", "div",     "dup",      "encrypt",   "erf",
    "exec",      "exit",        "exp",      "fabs",    "fclose",   "feof",      "fflush",
    "ffs",       "fgetc",       "floor",    "fmod",    "fopen",    "fork",      "fputc",
    "fread",     "free",        "frexp",    "fseek",   "fsync",    "ftell",     "fwrite",
    "gamma",     "getc",        "getchar",  "getcwd",  "getenv",   "getline",   "getopt",
    "getpass",   "gets",        "gmtime",   "index",   "ioctl",    "isatty",    "j0",
    "j1",        "jn",          "kill",     "labs",    "ldexp",    "link",      "listen",
    "localtime", "log",         "logb",     "longjmp", "lseek",    "main",      "malloc",
    "mktime",    "modf",        "nan",      "nice",    "open",     "optarg",    "pause",
    "perror",    "pipe",        "pow",      "printf",  "putc",     "puts",      "qsort",
    "raise",     "rand",        "random",   "read",    "readlink", "realloc",   "recv",
    "remove",    "rename",      "rewind",   "rindex",  "rint",     "rmdir",     "round",
    "scanf",     "select",      "send",     "setjmp",  "shutdown", "sigaction", "siglongjmp",
    "signal",    "significand", "sin",      "sleep",   "socket",   "sqrt",      "srand",
    "stat",      "stime",       "swab",     "symlink", "sync",     "syscall",   "system",
    "tan",       "time",        "timezone", "trunc",   "truncate", "tzname",    "tzset",
    "umask",     "ungetc",      "unlink",   "usleep",  "utime",    "vfork",     "wait",
    "write",     "y0",          "y1",       "yn",      NULL};

/* Headers that a file of the same name would hide from a program that looks in its folder. */
static const char *const headers[] = {
    "aio",       "alloca",   "argz",     "assert",   "byteswap", "complex",   "cpio",
    "ctype",     "dirent",   "dlfcn",    "elf",      "endian",   "err",       "errno",
    "error",     "execinfo", "fcntl",    "features", "fenv",     "float",     "fmtmsg",
    "fnmatch",   "fts",      "ftw",      "getopt",   "glob",     "grp",       "iconv",
    "inttypes",  "iso646",   "langinfo", "libgen",   "limits",   "link",      "locale",
    "malloc",    "math",     "memory",   "mntent",   "monetary", "mqueue",    "netdb",
    "nl_types",  "obstack",  "paths",    "poll",     "pthread",  "pty",       "pwd",
    "regex",     "regexp",   "resolv",   "sched",    "search",   "semaphore", "setjmp",
    "sgtty",     "shadow",   "signal",   "spawn",    "sqlite3",  "stdalign",  "stdarg",
    "stdatomic", "stdbool",  "stddef",   "stdint",   "stdio",    "stdlib",    "stdnoreturn",
    "string",    "strings",  "sys",      "syscall",  "syslog",   "tar",       "termio",
    "termios",   "tgmath",   "threads",  "time",     "uchar",    "ulimit",    "unistd",
    "utime",     "utmp",     "utmpx",    "values",   "wait",     "wchar",     "wctype",
    "wordexp",   "yoke",     NULL};

/* What generated code calls its own functions and types of a model: Profile_get, Profile_list. */
static const char *const of_every_model[] = {"DEFAULTS",
                                             "attach",
                                             "bulk_create",
                                             "change",
                                             "count",
                                             "count_from",
                                             "create",
                                             "create_from",
                                             "delete",
                                             "delete_from",
                                             "delete_where",
                                             "exists",
                                             "exists_from",
                                             "fields",
                                             "filter",
                                             "filter_from",
                                             "first",
                                             "first_from",
                                             "full_clean",
                                             "get",
                                             "get_from",
                                             "get_or_create",
                                             "get_or_create_from",
                                             "get_query",
                                             "get_where",
                                             "iterate",
                                             "iterate_from",
                                             "iterator",
                                             "list",
                                             "lookup",
                                             "model",
                                             "new",
                                             "new_from",
                                             "next",
                                             "query",
                                             "refresh",
                                             "relations",
                                             "save",
                                             "save_fields",
                                             "stop",
                                             "str",
                                             "update",
                                             "update_from",
                                             "update_or_create",
                                             "update_or_create_from",
                                             "where",
                                             NULL};

static bool is_listed(const char *name, const char *const *list) {
  for (; *list; list++)
    if (strcmp(*list, name) == 0) return true;
  return false;
}

/* What no name at all may be: keywords, macros, and what C reserves for compilers. */
static bool is_reserved(const char *name) {
  return is_listed(name, keywords) || is_listed(name, macros);
}

static bool is_type(const char *name) {
  size_t size = strlen(name);
  return is_listed(name, types) || (size > 2 && strcmp(name + size - 2, "_t") == 0);
}

static const char *apart(yoke_arena *arena, const char *name, bool taken) {
  return taken ? yoke_arena_printf(arena, "%s_", name) : name;
}

const char *name_c_member(yoke_arena *arena, const char *attname) {
  return apart(arena, attname, is_reserved(attname) || is_listed(attname, members));
}

const char *name_c_type(yoke_arena *arena, const model *model) {
  return apart(arena, model->name,
               is_reserved(model->name) || is_type(model->name) ||
                   is_listed(model->name, functions));
}

const char *name_c_app(yoke_arena *arena, const app *app) {
  return apart(arena, app->label,
               is_reserved(app->label) || is_type(app->label) || is_listed(app->label, functions) ||
                   is_listed(app->label, headers));
}

const char *name_c_accessor(yoke_arena *arena, const model *model, const char *verb,
                            const char *accessor) {
  const char *name = verb ? yoke_arena_printf(arena, "%s_%s", verb, accessor) : accessor;
  return apart(arena, yoke_arena_printf(arena, "%s_%s", name_c_type(arena, model), name),
               is_listed(name, of_every_model));
}

/* ── Clashes ────────────────────────────────────────────────────────────────────────────────── */

typedef struct identifier {
  const char *name;
  const char *what; /* who asked for it: "the model shop.Order" */
  place where;
} identifier;

typedef struct identifiers {
  yoke_arena *arena;
  identifier *items;
  size_t count;
} identifiers;

static void add(identifiers *all, const char *name, const char *what, place where) {
  all->items = yoke_arena_grow(all->arena, all->items, all->count, sizeof *all->items);
  all->items[all->count++] = (identifier){name, what, where};
}

static void add_ends(identifiers *all, const model *model) {
  for (size_t i = 0; i < model->field_count; i++) {
    const field *field = model->fields[i];
    if (!field->relation) continue;
    const char *what = yoke_arena_printf(all->arena, "the relation %s", field_label(field));
    add(all, name_c_accessor(all->arena, model, NULL, field->name), what, field->where);
    add(all, name_c_accessor(all->arena, model, "set", field->name), what, field->where);
    if (field->relation->is_one_to_one)
      add(all, name_c_accessor(all->arena, model, "swap", field->name), what, field->where);
  }
  for (size_t i = 0; i < model->reverse_count; i++) {
    const relation *relation = model->reverse[i];
    if (!relation->accessor) continue;
    const char *what =
        yoke_arena_printf(all->arena, "the reverse end of %s", field_label(relation->field));
    place where = relation->field->where;
    add(all, name_c_accessor(all->arena, model, NULL, relation->accessor), what, where);
    if (!relation->is_one_to_one) continue;
    add(all, name_c_accessor(all->arena, model, "set", relation->accessor), what, where);
    add(all, name_c_accessor(all->arena, model, "replace", relation->accessor), what, where);
  }
}

static void add_model(identifiers *all, const model *model) {
  const char *type = name_c_type(all->arena, model);
  const char *what = yoke_arena_printf(all->arena, "the model %s", model_label(model));
  add(all, type, what, model->where);
  for (size_t i = 0; of_every_model[i]; i++)
    add(all, yoke_arena_printf(all->arena, "%s_%s", type, of_every_model[i]), what, model->where);
  add_ends(all, model);
}

static int by_name(const void *left, const void *right) {
  const identifier *a = left, *b = right;
  int order = strcmp(a->name, b->name);
  if (order) return order;
  if (a->where.file != b->where.file) return a->where.file < b->where.file ? -1 : 1;
  return a->where.start < b->where.start ? -1 : a->where.start > b->where.start;
}

static void report_clash(diagnostics *to, const identifier *one, const identifier *other) {
  diagnostic *said =
      report(to, ERROR, "yoke.E120", other->where, "%s and %s would both be called %s in C",
             one->what, other->what, one->name);
  said->other = one->where;
  said->other_message = yoke_arena_printf(to->arena, "%s is declared here", one->what);
  said->hint = "Rename one of them, or say another related_name.";
}

/* Two members of one struct whose names differ only in the underscore that was added. */
static void check_members(const model *model, diagnostics *to) {
  for (size_t i = 0; i < model->field_count; i++)
    for (size_t k = 0; k < model->field_count; k++) {
      const field *one = model->fields[i], *other = model->fields[k];
      if (one == other || strcmp(one->attname, other->attname) == 0) continue;
      const char *name = name_c_member(to->arena, one->attname);
      if (strcmp(name, other->attname) != 0 || name == one->attname) continue;
      diagnostic *said =
          report(to, ERROR, "yoke.E120", other->where, "%s and %s would both be called %s in C",
                 field_label(one), field_label(other), name);
      said->other = one->where;
      said->other_message = "the other one is declared here";
    }
}

void names_check(const graph *graph, diagnostics *to) {
  identifiers all = {.arena = graph->arena};
  for (size_t i = 0; i < graph->app_count; i++) {
    const app *app = graph->apps[i];
    add(&all, name_c_app(all.arena, app), yoke_arena_printf(all.arena, "the app %s", app->label),
        app->model_count ? app->models[0]->where : (place){0});
    for (size_t k = 0; k < app->model_count; k++) {
      if (app->models[k]->is_abstract) continue;
      add_model(&all, app->models[k]);
      check_members(app->models[k], to);
    }
  }
  if (all.count) qsort(all.items, all.count, sizeof *all.items, by_name);
  for (size_t i = 1; i < all.count; i++) {
    const identifier *one = &all.items[i - 1], *other = &all.items[i];
    bool same_asker = strcmp(one->what, other->what) == 0;
    if (strcmp(one->name, other->name) == 0 && !same_asker) report_clash(to, one, other);
  }
}
