/* The names a relation puts on the other model: its accessor (user.profile) and its name in queries
 * (filter(profile=...)). Each must be a name, and no field or other relation may have it. */
#include <stdlib.h>
#include <string.h>

#include "check/checks.h"

/* One reverse end, of a key or of a ManyToManyField. */
typedef struct named_end {
  const model *from, *to;
  const char *name; /* of the field */
  const char *accessor, *query_name;
  const void *source; /* tells ends apart */
  place where;
} named_end;

static named_end end_of_key(const relation *relation) {
  return (named_end){
      relation->from,       relation->to, relation->field->name,       relation->accessor,
      relation->query_name, relation,     relation->related_name_where};
}

static named_end end_of_many(const many_to_many *many) {
  return (named_end){many->from,       many->to, many->name, many->accessor,
                       many->query_name, many,     many->where};
}

static const char *end_label(diagnostics *to, const named_end *end) {
  return text(to, "%s.%s", model_label(end->from), end->name);
}

static void clash(diagnostics *to, const named_end *end, const char *id, const char *hint,
                  place other, const char *message) {
  diagnostic *said = report(to, ERROR, id, end->where, "%s", message);
  said->object = end_label(to, end);
  said->hint = hint;
  said->other = other;
  said->other_message = "this has the name too";
}

/* ── Against the fields of the target ───────────────────────────────────────────────────────── */

static void check_against_field(diagnostics *to, const named_end *end, const char *name,
                                place where) {
  bool is_accessor = end->accessor && strcmp(name, end->accessor) == 0;
  bool is_query_name = strcmp(name, end->query_name) == 0;
  if (!is_accessor && !is_query_name) return;
  const char *mine = end_label(to, end), *theirs = text(to, "%s.%s", model_label(end->to), name);
  const char *hint = text(to,
                          "Rename field '%s', or add/change a related_name argument to the "
                          "definition for field '%s'.",
                          theirs, mine);
  if (is_accessor)
    clash(to, end, "fields.E302", hint, where,
          text(to, "Reverse accessor '%s.%s' for '%s' clashes with field name '%s'.", end->to->name,
               end->accessor, mine, theirs));
  if (is_query_name)
    clash(to, end, "fields.E303", hint, where,
          text(to, "Reverse query name for '%s' clashes with field name '%s'.", mine, theirs));
}

/* ── Against other relations to the target ──────────────────────────────────────────────────── */

static void check_against_end(diagnostics *to, const named_end *end, const named_end *other) {
  if (other->source == end->source || !other->accessor) return;
  bool is_accessor = end->accessor && strcmp(other->accessor, end->accessor) == 0;
  bool is_query_name = strcmp(other->accessor, end->query_name) == 0;
  if (!is_accessor && !is_query_name) return;
  const char *mine = end_label(to, end), *theirs = end_label(to, other);
  const char *hint =
      text(to, "Add or change a related_name argument to the definition for '%s' or '%s'.", mine,
           theirs);
  if (is_accessor)
    clash(to, end, "fields.E304", hint, other->where,
          text(to, "Reverse accessor '%s.%s' for '%s' clashes with reverse accessor for '%s'.",
               end->to->name, end->accessor, mine, theirs));
  if (is_query_name)
    clash(to, end, "fields.E305", hint, other->where,
          text(to, "Reverse query name for '%s' clashes with reverse query name for '%s'.", mine,
               theirs));
}

static void check_against_ends(diagnostics *to, const named_end *end) {
  for (size_t i = 0; i < end->to->reverse_count; i++) {
    named_end other = end_of_key(end->to->reverse[i]);
    check_against_end(to, end, &other);
  }
}

static void check_against_many(diagnostics *to, const named_end *end, const model *model) {
  for (size_t i = 0; i < model->many_to_many_count; i++) {
    if (model->many_to_many[i]->to != end->to) continue;
    named_end other = end_of_many(model->many_to_many[i]);
    check_against_end(to, end, &other);
  }
}

static void check_end(const named_end *end, diagnostics *to) {
  if (!end->to) return;
  for (size_t i = 0; i < end->to->field_count; i++)
    check_against_field(to, end, end->to->fields[i]->name, end->to->fields[i]->where);
  for (size_t i = 0; i < end->to->many_to_many_count; i++)
    check_against_field(to, end, end->to->many_to_many[i]->name, end->to->many_to_many[i]->where);
  check_against_ends(to, end);
  const graph *graph = end->to->app->graph;
  for (size_t i = 0; i < graph->app_count; i++)
    for (size_t k = 0; k < graph->apps[i]->model_count; k++)
      check_against_many(to, end, graph->apps[i]->models[k]);
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

static void check_related_name(const field *field, diagnostics *to) {
  const relation *relation = field->relation;
  const char *name = relation->related_name;
  if (!name || relation->hidden || (is_identifier(name) && !is_keyword(name))) return;
  field_error(to, field, ERROR, "fields.E306", relation->related_name_where,
              "Related name must be a valid Python identifier or end with a '+'",
              "The name '%s' is invalid related_name for field %s.%s", name, field->model->name,
              field->name);
}

static void check_query_name(const field *field, diagnostics *to) {
  static const char hint[] =
      "Add or change a related_name or related_query_name argument for this field.";
  const relation *relation = field->relation;
  const char *name = relation->query_name;
  if (relation->hidden || !*name) return;
  if (name[strlen(name) - 1] == '_')
    field_error(to, field, ERROR, "fields.E308", relation->related_name_where, hint,
                "Reverse query name '%s' must not end with an underscore.", name);
  if (strstr(name, "__"))
    field_error(to, field, ERROR, "fields.E309", relation->related_name_where, hint,
                "Reverse query name '%s' must not contain '__'.", name);
}

void check_clashes(const field *field, diagnostics *to) {
  check_related_name(field, to);
  check_query_name(field, to);
  named_end end = end_of_key(field->relation);
  check_end(&end, to);
}

void check_many_clashes(const many_to_many *many, diagnostics *to) {
  named_end end = end_of_many(many);
  check_end(&end, to);
}
