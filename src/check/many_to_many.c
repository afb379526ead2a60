/* A ManyToManyField: what it ignores, the model its rows are in, and that model's table. */
#include <string.h>

#include "check/checks.h"
#include "interpret/interpret.h"

static void check_ignored_options(checker *c, const many_to_many *many) {
  const field *field = many->field;
  const value *validators = written(field, "validators");
  if (written(field, "null"))
    say_field(c, field, WARNING, "fields.W340", place_of_option(field, "null"), NULL,
              "null has no effect on ManyToManyField.");
  if (validators && value_truth(validators) == 1)
    say_field(c, field, WARNING, "fields.W341", place_of_option(field, "validators"), NULL,
              "ManyToManyField does not support validators.");
  if (many->symmetrical && is_written(field, "related_name"))
    say_field(c, field, WARNING, "fields.W345", place_of_option(field, "related_name"), NULL,
              "related_name has no effect on ManyToManyField with a symmetrical relationship, "
              "e.g. to \"self\".");
  if (field->db_comment && *field->db_comment)
    say_field(c, field, WARNING, "fields.W346", place_of_option(field, "db_comment"), NULL,
              "db_comment has no effect on ManyToManyField.");
}

/* ── The model its rows are in ──────────────────────────────────────────────────────────────── */

/* Whether a key points just there; a model that is nowhere is known by its label. */
static bool points_at(const field *field, const model *to, const char *label) {
  const relation *relation = field->relation;
  if (!relation) return false;
  if (to) return relation->to == to;
  return !relation->to && label && relation->to_label && strcmp(relation->to_label, label) == 0;
}

static size_t count_keys(const model *through, const model *to, const char *label) {
  size_t count = 0;
  for (size_t i = 0; i < through->field_count; i++)
    count += points_at(through->fields[i], to, label);
  return count;
}

static bool has_through_fields(const many_to_many *many) {
  const value *fields = written(many->field, "through_fields");
  return fields && value_truth(fields) != 0;
}

static place place_of_through(const many_to_many *many) {
  return place_of_option(many->field, "through");
}

static void check_keys_to_itself(checker *c, const many_to_many *many) {
  if (count_keys(many->through, many->from, NULL) <= 2 || has_through_fields(many)) return;
  say_model(c, many->through, ERROR, "fields.E333", place_of_through(many),
            "Use through_fields to specify which two foreign keys Django should use.",
            "The model is used as an intermediate model by '%s', but it has more than two foreign "
            "keys to '%s', which is ambiguous. You must specify which two foreign keys Django "
            "should use via the through_fields keyword argument.",
            field_label(many->field), many->from->name);
}

static void say_ambiguous(checker *c, const many_to_many *many, const char *id,
                          const char *direction, const char *name) {
  say_field(c, many->field, ERROR, id, place_of_through(many),
            text(c,
                 "If you want to create a recursive relationship, use ManyToManyField(\"self\", "
                 "through=\"%s\").",
                 many->through->name),
            "The model is used as an intermediate model by '%s', but it has more than one foreign "
            "key %s '%s', which is ambiguous. You must specify which foreign key Django should use "
            "via the through_fields keyword argument.",
            field_label(many->field), direction, name);
}

static void check_keys_to_both(checker *c, const many_to_many *many) {
  size_t from = count_keys(many->through, many->from, NULL);
  size_t to = count_keys(many->through, many->to, many->to_label);
  const char *to_name = many->to ? many->to->name : many->to_label;
  bool said = has_through_fields(many);
  if (from > 1 && !said) say_ambiguous(c, many, "fields.E334", "from", many->from->name);
  if (to > 1 && !said) say_ambiguous(c, many, "fields.E335", "to", to_name);
  if (from == 0 || to == 0)
    say_model(c, many->through, ERROR, "fields.E336", place_of_through(many), NULL,
              "The model is used as an intermediate model by '%s', but it does not have a foreign "
              "key to '%s' or '%s'.",
              field_label(many->field), many->from->name, to_name);
}

static void check_composite_ends(checker *c, const many_to_many *many) {
  if (!many->to || written(many->field, "through_fields")) return;
  const model *composite = many->to->composite_key     ? many->to
                           : many->from->composite_key ? many->from
                                                       : NULL;
  if (composite)
    say_field(c, many->field, ERROR, "fields.E347", place_of_option(many->field, "to"), NULL,
              "Field defines a relation involving model '%s' which has a CompositePrimaryKey and "
              "such relations are not supported.",
              composite->name);
}

static const char *through_name(const many_to_many *many) {
  if (many->through) return model_label(many->through);
  return many->through_name ? many->through_name : "";
}

static void check_through(checker *c, const many_to_many *many) {
  if (!many->through || many->through->app->is_absent) {
    bool is_unread = !many->through && may_be_unread(c, many->field->model, through_name(many));
    if (!is_unread && (many->through || many->through_name))
      suggest_model(c,
                    say_field(c, many->field, ERROR, "fields.E331", place_of_through(many), NULL,
                              "Field specifies a many-to-many relation through model '%s', which "
                              "has not been installed.",
                              through_name(many)),
                    through_name(many));
    return;
  }
  check_composite_ends(c, many);
  if (many->through_is_auto || many->through->is_incomplete) return;
  if (many->from == many->to)
    check_keys_to_itself(c, many);
  else
    check_keys_to_both(c, many);
}

/* ── through_fields ─────────────────────────────────────────────────────────────────────────── */

/* "Did you mean one of the following foreign keys to 'Person': author, editor?" */
static const char *hint_of_keys(checker *c, const model *through, const model *to) {
  const char *names = NULL;
  for (size_t i = 0; i < through->field_count; i++)
    if (points_at(through->fields[i], to, NULL))
      names = text(c, "%s%s%s", names ? names : "", names ? ", " : "", through->fields[i]->name);
  if (!names) return NULL;
  return text(c, "Did you mean one of the following foreign keys to '%s': %s?", to->name, names);
}

static void check_through_field(checker *c, const many_to_many *many, const char *name,
                                const model *to) {
  const model *through = many->through;
  named found = get_field(c, through, name);
  place where = place_of_option(many->field, "through_fields");
  if (is_nothing(&found)) {
    if (through->is_incomplete) return;
    say_field(c, many->field, ERROR, "fields.E338", where, hint_of_keys(c, through, to),
              "The intermediary model '%s' has no field '%s'.", model_label(through), name);
  } else if (!found.field || !points_at(found.field, to, NULL)) {
    say_field(c, many->field, ERROR, "fields.E339", where, hint_of_keys(c, through, to),
              "'%s.%s' is not a foreign key to '%s'.", through->name, name, to->name);
  }
}

/* The two names; false when they are not known. */
static bool read_through_fields(const value *fields, const char *names[2]) {
  for (size_t i = 0; i < 2; i++) {
    if (fields->items[i]->kind != IS_TEXT) return false;
    names[i] = fields->items[i]->text;
  }
  return true;
}

static void check_through_fields(checker *c, const many_to_many *many) {
  const value *fields = written(many->field, "through_fields");
  if (!fields || (fields->kind != IS_TUPLE && fields->kind != IS_LIST)) return;
  if (fields->count < 2 || !value_truth(fields->items[0]) || !value_truth(fields->items[1])) {
    say_field(c, many->field, ERROR, "fields.E337", place_of_option(many->field, "through_fields"),
              "Make sure you specify 'through_fields' as through_fields=('field1', 'field2')",
              "Field specifies 'through_fields' but does not provide the names of the two link "
              "fields that should be used for the relation through model '%s'.",
              through_name(many));
    return;
  }
  const char *names[2];
  if (!many->through || !many->to || !read_through_fields(fields, names)) return;
  check_through_field(c, many, names[0], many->from);
  check_through_field(c, many, names[1], many->to);
}

/* ── Its table ──────────────────────────────────────────────────────────────────────────────── */

/* The join table of a field is made before the model that has the field. */
static void collect_tables_of(checker *c, const model *model) {
  for (size_t i = 0; i < model->many_to_many_count; i++) {
    const many_to_many *many = model->many_to_many[i];
    if (!many->through || !many->through_is_auto) continue;
    group_add(c->owners, group_at(c->owners, many->through), many);
    group_add(c->tables, group_under(c->tables, many->through->table), many->through);
  }
  if (!model->is_unmanaged) group_add(c->tables, group_under(c->tables, model->table), model);
}

static void collect_tables(checker *c) {
  c->tables = groups_new(c->arena);
  c->owners = groups_new(c->arena);
  each_model(c, collect_tables_of);
}

/* Of those that have the table, the last one made besides the field's own. */
static const model *other_with_table(checker *c, const model *through) {
  if (!c->tables) collect_tables(c);
  const group *sharing = find_group(c->tables, through->table);
  for (size_t i = sharing ? sharing->count : 0; i-- > 0;)
    if (sharing->items[i] != through) return sharing->items[i];
  return NULL;
}

static const char *label_of_table(checker *c, const model *model) {
  const group *owner = find_group_at(c->owners, model);
  if (!owner) return model_label(model);
  const many_to_many *many = owner->items[0];
  return text(c, "%s.%s", model_label(many->from), many->name);
}

static void check_table(checker *c, const many_to_many *many) {
  const model *through = many->through;
  if (!through || through->is_unmanaged) return;
  const model *other = other_with_table(c, through);
  if (!other || concrete_model(other) == concrete_model(through)) return;
  bool is_builtin = many->from->app->is_builtin; /* then the user's model is the one to change */
  diagnostic *said = say(c, text(c, "%s.%s", model_label(many->from), many->name), ERROR,
                         "fields.E340", is_builtin ? other->where : many->where, NULL,
                         "The field's intermediary table '%s' clashes with the table name of '%s'.",
                         through->table, label_of_table(c, other));
  if (is_builtin || !other->where.file) return;
  said->other = other->where;
  said->other_message = "this has the table";
}

void check_many_to_many(checker *c, const many_to_many *many) {
  end end = end_of_many(many);
  if (many->field) {
    check_base(c, many->field);
    check_related_names(c, many->field, many->related_name, &end);
    check_target(c, many->field, many->to, many->to_name, place_of_option(many->field, "to"));
  }
  check_clashes(c, &end);
  if (many->field) {
    if (many->field->unique)
      say_field(c, many->field, ERROR, "fields.E330", place_of_option(many->field, "unique"), NULL,
                "ManyToManyFields cannot be unique.");
    check_through(c, many);
    check_through_fields(c, many);
    check_ignored_options(c, many);
  }
  check_table(c, many);
}
