/* The names a relation puts on the other model: its accessor (user.profile) and its name in queries
 * (filter(profile=...)). Each must be a name, and no field or other relation may have it. */
#include <string.h>

#include "check/checks.h"

static void clash(checker *c, const end *end, const char *id, const char *hint, place other,
                  const char *message) {
  diagnostic *said =
      say(c, end_label(c, end), ERROR, id, own_place(end->where, end->from), hint, "%s", message);
  said->other = other;
  said->other_message = other.file ? "this has the name too" : NULL;
}

/* ── Against the fields of the target ───────────────────────────────────────────────────────── */

static void check_against_field(checker *c, const end *end, const char *name, place where) {
  bool is_accessor = end->accessor && strcmp(name, end->accessor) == 0;
  bool is_query_name = strcmp(name, end->query_name) == 0;
  if (!is_accessor && !is_query_name) return;
  const char *mine = end_label(c, end), *theirs = text(c, "%s.%s", model_label(end->to), name);
  const char *hint = text(c,
                          "Rename field '%s', or add/change a related_name argument to the "
                          "definition for field '%s'.",
                          theirs, mine);
  if (is_accessor)
    clash(c, end, "fields.E302", hint, where,
          text(c, "Reverse accessor '%s.%s' for '%s' clashes with field name '%s'.", end->to->name,
               end->accessor, mine, theirs));
  if (is_query_name)
    clash(c, end, "fields.E303", hint, where,
          text(c, "Reverse query name for '%s' clashes with field name '%s'.", mine, theirs));
}

/* Those of parents first. */
static void check_against_many(checker *c, const end *end, const model *target) {
  for (size_t i = 0; i < target->parent_count; i++)
    check_against_many(c, end, target->parents[i]);
  if (target->proxy_for) check_against_many(c, end, target->proxy_for);
  for (size_t i = 0; i < target->many_to_many_count; i++)
    check_against_field(c, end, target->many_to_many[i]->name, target->many_to_many[i]->where);
}

static void check_against_fields(checker *c, const end *end) {
  const model *target = end->to;
  for (size_t i = 0; i < target->field_count; i++)
    check_against_field(c, end, target->fields[i]->name, target->fields[i]->where);
  check_against_many(c, end, target);
}

/* ── Against other relations to the target ──────────────────────────────────────────────────── */

static const char *hint_against(checker *c, const struct end *end, const struct end *other) {
  return text(c, "Add or change a related_name argument to the definition for '%s' or '%s'.",
              end_label(c, end), end_label(c, other));
}

static void accessor_clash(checker *c, const struct end *end, const struct end *other) {
  clash(c, end, "fields.E304", hint_against(c, end, other), other->where,
        text(c, "Reverse accessor '%s.%s' for '%s' clashes with reverse accessor for '%s'.",
             end->to->name, end->accessor, end_label(c, end), end_label(c, other)));
}

static void query_name_clash(checker *c, const struct end *end, const struct end *other) {
  clash(c, end, "fields.E305", hint_against(c, end, other), other->where,
        text(c, "Reverse query name for '%s' clashes with reverse query name for '%s'.",
             end_label(c, end), end_label(c, other)));
}

static const end *item(const group *group, size_t index) {
  return group && index < group->count ? group->items[index] : NULL;
}

/* Those with the accessor's name and those with the query's name, merged in their order. */
static void check_against_ends(checker *c, const end *end) {
  const related_set *related = related_set_of(c, end->to);
  const group *accessors = end->accessor ? find_group(related->by_accessor, end->accessor) : NULL;
  const group *queries = find_group(related->by_accessor, end->query_name);
  size_t a = 0, q = 0;
  for (;;) {
    const struct end *accessor = item(accessors, a), *query = item(queries, q);
    if ((!accessor && !query) || diagnostics_are_full(c->to)) return;
    bool takes_accessor = accessor && (!query || accessor->order <= query->order);
    bool takes_query = query && (!accessor || query->order <= accessor->order);
    if (takes_accessor && accessor->source != end->source) accessor_clash(c, end, accessor);
    if (takes_query && query->source != end->source) query_name_clash(c, end, query);
    a += takes_accessor;
    q += takes_query;
  }
}

void check_clashes(checker *c, const end *end) {
  if (!end->to || !end->query_name) return;
  check_against_fields(c, end);
  check_against_ends(c, end);
}

/* ── The names by themselves ────────────────────────────────────────────────────────────────── */

static bool is_keyword(const char *name) {
  static const char *const keywords[] = {
      "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
      "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
      "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
      "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield",    NULL};
  for (size_t i = 0; keywords[i]; i++)
    if (strcmp(keywords[i], name) == 0) return true;
  return false;
}

static bool is_identifier(const char *name) {
  if (!*name || (*name >= '0' && *name <= '9')) return false;
  for (; *name; name++) {
    bool letter = (*name >= 'a' && *name <= 'z') || (*name >= 'A' && *name <= 'Z');
    bool digit = *name >= '0' && *name <= '9';
    if (!letter && !digit && *name != '_' && (unsigned char)*name < 0x80) return false;
  }
  return true;
}

static void check_related_name(checker *c, const field *field, const char *name, place where) {
  size_t size = name ? strlen(name) : 0;
  if (!name || (size > 0 && name[size - 1] == '+')) return;
  if (is_identifier(name) && !is_keyword(name)) return;
  say_field(c, field, ERROR, "fields.E306", where,
            "Related name must be a valid Python identifier or end with a '+'",
            "The name '%s' is invalid related_name for field %s.%s", name, field->model->name,
            field->name);
}

static void check_query_name(checker *c, const field *field, const char *name, place where) {
  static const char hint[] =
      "Add or change a related_name or related_query_name argument for this field.";
  if (!name || !*name) return;
  if (name[strlen(name) - 1] == '_')
    say_field(c, field, ERROR, "fields.E308", where, hint,
              "Reverse query name '%s' must not end with an underscore.", name);
  if (strstr(name, "__"))
    say_field(c, field, ERROR, "fields.E309", where, hint,
              "Reverse query name '%s' must not contain '__'.", name);
}

void check_related_names(checker *c, const field *field, const char *related_name, const end *end) {
  check_related_name(c, field, related_name, end->where);
  if (!end->hidden) check_query_name(c, field, end->query_name, end->where);
}
