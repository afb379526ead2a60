/* Names in C: what C and its libraries have taken, and the rule for what is made of the rest. */
#include <stdlib.h>
#include <string.h>

#include "model/build.h"
#include "model/table.h"

/* Each list is sorted as strcmp() sorts: a name is looked for by halves. */

/* ── What is taken ──────────────────────────────────────────────────────────────────────────── */

/* C23's too, and what headers made of them before. */
static const char *const keywords[] = {
    "alignas",  "alignof", "asm",          "auto",     "bool",     "break",   "case",
    "char",     "const",   "constexpr",    "continue", "default",  "do",      "double",
    "else",     "enum",    "extern",       "false",    "float",    "for",     "goto",
    "if",       "inline",  "int",          "long",     "noreturn", "nullptr", "register",
    "restrict", "return",  "short",        "signed",   "sizeof",   "static",  "static_assert",
    "struct",   "switch",  "thread_local", "true",     "typedef",  "typeof",  "union",
    "unsigned", "void",    "volatile",     "while"};

/* Macros without arguments, of the compiler, C's library and POSIX; and Yoke's own. */
static const char *const macros[] = {
    "ABSENT",       "BUFSIZ",    "CHAR_BIT", "CHAR_MAX", "EOF",        "EXIT_FAILURE",
    "EXIT_SUCCESS", "I",         "INFINITY", "INT_MAX",  "INT_MIN",    "IS_NOT_NULL",
    "IS_NULL",      "LONG_MAX",  "LONG_MIN", "NAN",      "NULL",       "PATH_MAX",
    "PRESENT",      "RAND_MAX",  "SEEK_CUR", "SEEK_END", "SEEK_SET",   "SIZE_MAX",
    "TO_NULL",      "UINT_MAX",  "complex",  "environ",  "errno",      "h_addr",
    "i386",         "imaginary", "linux",    "s_addr",   "sa_handler", "sa_sigaction",
    "si_pid",       "si_uid",    "si_value", "st_atime", "st_ctime",   "st_mtime",
    "stderr",       "stdin",     "stdout",   "unix"};

static const char *const members[] = {"all", "any", "end", "is", "none", "states", "yoke"};

/* Types without the ending _t. */
static const char *const types[] = {"DIR",     "FILE",       "div_t",  "fd_set",
                                    "jmp_buf", "sigjmp_buf", "va_list"};

/* Parameters and variables of generated functions, which would hide a type or an app. */
static const char *const parameters[] = {
    "change",  "count", "db",    "fields", "initial", "iterator",    "lookup",      "object",
    "objects", "other", "plain", "query",  "related", "ret_created", "ret_deleted", "where"};

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
    "write",     "y0",          "y1",       "yn"};

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
    "wordexp",   "yoke"};

const char *const names_of_every_model[] = {"DEFAULTS",
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
                                            "earliest",
                                            "earliest_from",
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
                                            "latest",
                                            "latest_from",
                                            "list",
                                            "lookup",
                                            "many_to_many",
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

/* Every name of every model is looked for in several lists: most differ in the first character,
 * which is compared without a call. */
static bool is_among(const char *name, const char *const *list, size_t count) {
  for (size_t low = 0; low < count;) {
    size_t middle = low + (count - low) / 2;
    int order = (unsigned char)name[0] - (unsigned char)list[middle][0];
    if (order == 0) order = strcmp(name, list[middle]);
    if (order == 0) return true;
    if (order < 0)
      count = middle;
    else
      low = middle + 1;
  }
  return false;
}

#define is_listed(name, list) is_among(name, list, sizeof(list) / sizeof *(list))

static bool starts_with(const char *name, const char *start) {
  return strncmp(name, start, strlen(start)) == 0;
}

/* What no name at all may be: keywords, macros, and what C reserves for compilers (_Bool). */
static bool is_reserved(const char *name) {
  bool of_compilers = name[0] == '_' && name[1] >= 'A' && name[1] <= 'Z';
  return of_compilers || starts_with(name, "YOKE_") || is_listed(name, keywords) ||
         is_listed(name, macros);
}

bool name_is_parameter(const char *name) {
  return is_listed(name, parameters);
}

static bool is_type(const char *name) {
  size_t size = strlen(name);
  return is_listed(name, types) || name_is_parameter(name) ||
         (size > 2 && strcmp(name + size - 2, "_t") == 0) || strcmp(name, "yoke") == 0 ||
         starts_with(name, "yoke_");
}

static const char *apart(yoke_arena *arena, const char *name, bool taken) {
  return taken ? yoke_arena_join(arena, name, "_", NULL) : name;
}

const char *name_c_member(yoke_arena *arena, const char *attname) {
  return apart(arena, attname, is_reserved(attname) || is_listed(attname, members));
}

const char *name_c_type(yoke_arena *arena, const model *model) {
  if (model->c_type) return model->c_type;
  const char *name = model->c_name ? model->c_name : model->name;
  if (model->is_auto_created) name = yoke_arena_printf(arena, "%s_through", name);
  return apart(arena, name, is_reserved(name) || is_type(name) || is_listed(name, functions));
}

static int by_name(const void *left, const void *right) {
  return strcmp((*(model *const *)left)->name, (*(model *const *)right)->name);
}

/* Every model that has a type in C, sorted by name. */
static model **sorted_models(const graph *graph, size_t *ret_count) {
  size_t count = 0, room = 1;
  for (size_t i = 0; i < graph->app_count; i++)
    room += graph->apps[i]->model_count;
  model **models = yoke_arena_alloc(graph->arena, room * sizeof *models);
  for (size_t i = 0; i < graph->app_count; i++)
    for (size_t k = 0; k < graph->apps[i]->model_count; k++)
      if (!graph->apps[i]->models[k]->is_abstract) models[count++] = graph->apps[i]->models[k];
  qsort(models, count, sizeof *models, by_name);
  *ret_count = count;
  return models;
}

void names_tell_apart(const graph *graph) {
  size_t count;
  model **models = sorted_models(graph, &count);
  for (size_t i = 0; i < count; i++) {
    bool like_last = i > 0 && strcmp(models[i]->name, models[i - 1]->name) == 0;
    bool like_next = i + 1 < count && strcmp(models[i]->name, models[i + 1]->name) == 0;
    if (like_last || like_next)
      models[i]->c_name =
          yoke_arena_join(graph->arena, models[i]->app->label, "_", models[i]->name, NULL);
  }
  for (size_t i = 0; i < count; i++)
    models[i]->c_type = name_c_type(graph->arena, models[i]);
}

const char *name_c_app(yoke_arena *arena, const app *app) {
  return apart(arena, app->label,
               is_reserved(app->label) || is_type(app->label) || is_listed(app->label, functions) ||
                   is_listed(app->label, headers));
}

const char *name_c_suffix(const model *model, const char *attribute) {
  const char *suffix = table_get(model->c_suffixes, attribute);
  return suffix ? suffix : "";
}

/* The function of what is called so in Django: "Book" and "get_status_display". */
static const char *function_of(yoke_arena *arena, const model *model, const char *attribute) {
  return yoke_arena_join(arena, name_c_type(arena, model), "_", attribute,
                         name_c_suffix(model, attribute), NULL);
}

const char *name_c_display(yoke_arena *arena, const model *model, const field *field) {
  return function_of(arena, model, yoke_arena_join(arena, "get_", field->name, "_display", NULL));
}

const char *name_c_neighbour(yoke_arena *arena, const model *model, const char *which,
                             const field *field) {
  return function_of(arena, model,
                     yoke_arena_join(arena, "get_", which, "_by_", field->name, NULL));
}

const char *name_c_order(yoke_arena *arena, const model *model, const char *verb,
                         const struct model *ordered) {
  return function_of(arena, model,
                     yoke_arena_join(arena, verb, "_", lower_name(arena, ordered), "_order", NULL));
}

const char *lower_name(yoke_arena *arena, const model *model) {
  return lower_case(arena, model->name);
}

bool has_neighbours(const field *field) {
  bool is_date = field->class == FIELD_DateField || field->class == FIELD_DateTimeField;
  return is_date && !field->null;
}

bool is_kept_in_order(const model *model) {
  return model->order_with_respect_to && model->order_with_respect_to->model == model;
}

bool orders_rows(const relation *relation) {
  const model *ordered = relation->from;
  return is_kept_in_order(ordered) && ordered->order_with_respect_to == relation->field &&
         ordered->pk;
}

const char *name_c_accessor(yoke_arena *arena, const model *model, const char *verb,
                            const char *accessor) {
  const char *name = verb ? yoke_arena_join(arena, verb, "_", accessor, NULL) : accessor;
  const char *function = yoke_arena_join(arena, name_c_type(arena, model), "_", name,
                                         name_c_suffix(model, accessor), NULL);
  return apart(arena, function,
               is_among(name, names_of_every_model,
                        sizeof names_of_every_model / sizeof *names_of_every_model - 1));
}
