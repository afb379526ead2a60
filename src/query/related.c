/* select_related: the partners read in the same row. */
#include <string.h>

#include "common/buffer.h"
#include "query/selection.h"

/* A tree of the names asked for: Django's dict of dicts. */
typedef struct wanted {
  const char *name;
  size_t size;
  bool found;
  struct wanted *next;  /* beside it */
  struct wanted *first; /* below it */
} wanted;

static bool is_separator(char c) {
  return c == ',' || c == ' ' || c == '\t' || c == '\n';
}

static wanted *want(yoke_compiler *compiler, wanted *parent, const char *name, size_t size) {
  wanted **place = &parent->first;
  for (; *place; place = &(*place)->next)
    if ((*place)->size == size && strncmp((*place)->name, name, size) == 0) return *place;
  *place = yoke_arena_alloc(&compiler->arena, sizeof **place);
  **place = (wanted){.name = name, .size = size};
  return *place;
}

static size_t name_size(const char *name, const char *end) {
  for (const char *at = name; at + 1 < end; at++)
    if (at[0] == '_' && at[1] == '_') return (size_t)(at - name);
  return (size_t)(end - name);
}

static wanted read_names(yoke_compiler *compiler, const char *names) {
  wanted root = {0};
  while (*names) {
    if (is_separator(*names)) {
      names++;
      continue;
    }
    const char *end = names;
    while (*end && !is_separator(*end))
      end++;
    wanted *at = &root;
    bool has_more = true; /* "user__" has an empty name behind it, which no model knows */
    while (has_more) {
      size_t size = name_size(names, end);
      at = want(compiler, at, names, size);
      names += size;
      has_more = names < end;
      if (has_more) names += 2;
    }
    names = end;
  }
  return root;
}

static wanted *find_wanted(wanted *parent, const char *name) {
  for (wanted *at = parent->first; at; at = at->next)
    if (strlen(name) == at->size && strncmp(at->name, name, at->size) == 0) return at;
  return NULL;
}

/* A reverse end without a name cannot be asked for, nor one with many partners be read in the same
 * row. */
static bool can_be_selected(const yoke_relation *relation) {
  return !relation->is_reverse ||
         (relation->is_one_to_one && relation->name && relation->query_name);
}

static const char *relation_name(const yoke_relation *relation) {
  return relation->is_reverse ? relation->query_name : relation->field->name;
}

/* Django's "Choices are: ..." in the order of the model's relations, forward ones first. */
static void add_choices(yoke_buffer *text, const yoke_model *model) {
  size_t before = text->size;
  for (int reverse = 0; reverse < 2; reverse++) {
    for (size_t i = 0; i < model->relation_count; i++) {
      const yoke_relation *relation = &model->relations[i];
      if (relation->is_reverse != reverse || !can_be_selected(relation)) continue;
      if (text->size > before) yoke_buffer_puts(text, ", ");
      yoke_buffer_puts(text, relation_name(relation));
    }
  }
  if (text->size == before) yoke_buffer_puts(text, "(none)");
}

static void fail_with_choices(yoke_compiler *compiler, yoke_buffer *text, const yoke_model *model) {
  yoke_buffer_puts(text, ". Choices are: ");
  add_choices(text, model);
  if (text->failed)
    yoke_fail_memory(compiler->db);
  else
    yoke_fail(compiler->db, YOKE_FIELD_ERROR, "%s", text->text);
  yoke_fail_about(compiler->db, model->label, NULL);
  yoke_buffer_free(text);
  yoke_compile_fails(compiler);
}

static void refuse_plain_fields(yoke_compiler *compiler, const yoke_model *model, wanted *names) {
  for (size_t i = 0; i < model->field_count; i++) {
    const yoke_field *field = &model->fields[i];
    if (field->relation || !find_wanted(names, field->name)) continue;
    yoke_buffer text = {0};
    yoke_buffer_printf(&text, "Non-relational field given in select_related: '%s'", field->name);
    fail_with_choices(compiler, &text, model);
  }
}

static void refuse_unknown_names(yoke_compiler *compiler, const yoke_model *model, wanted *names) {
  yoke_buffer text = {0};
  for (const wanted *name = names->first; name; name = name->next) {
    if (name->found) continue;
    yoke_buffer_puts(&text, text.size ? ", " : "Invalid field name(s) given in select_related: ");
    yoke_buffer_printf(&text, "'%.*s'", (int)name->size, name->name);
  }
  if (text.size || text.failed) fail_with_choices(compiler, &text, model);
}

/* The place of the new model among the selected. */
static int add_model(yoke_select *select, yoke_selection *selection, int table,
                     yoke_selected selected) {
  yoke_arena *arena = &select->compiler->arena;
  selected.column = selection->column_count;
  selected.pk_column =
      selected.column + (int)(selected.model->pk_fields[0] - selected.model->fields);
  selection->column_count += (int)selected.model->field_count;
  selection->models =
      yoke_arena_grow(arena, selection->models, selection->count, sizeof *selection->models);
  selection->tables =
      yoke_arena_grow(arena, selection->tables, selection->count, sizeof *selection->tables);
  selection->models[selection->count] = selected;
  selection->tables[selection->count] = table;
  return (int)selection->count++;
}

static void select_partners(yoke_select *select, yoke_selection *selection, int parent,
                            wanted *names) {
  const yoke_model *model = selection->models[parent].model;
  refuse_plain_fields(select->compiler, model, names);
  for (int reverse = 0; reverse < 2; reverse++) {
    for (size_t i = 0; i < model->relation_count; i++) {
      const yoke_relation *relation = &model->relations[i];
      if (relation->is_reverse != reverse || !can_be_selected(relation)) continue;
      wanted *name = find_wanted(names, relation_name(relation));
      if (!name) continue;
      name->found = true;
      yoke_table_set passed = 0;
      int table = yoke_join_path(select, selection->tables[parent], &relation, 1, true, &passed);
      int place = add_model(
          select, selection, table,
          (yoke_selected){.model = relation->target, .relation = relation, .parent = parent});
      if (name->first) select_partners(select, selection, place, name);
    }
  }
  refuse_unknown_names(select->compiler, model, names);
}

void yoke_select_model(yoke_select *select, yoke_selection *selection) {
  yoke_use_base(select);
  add_model(select, selection, 0, (yoke_selected){.model = select->model, .parent = -1});
}

void yoke_select_related(yoke_select *select, yoke_selection *selection, const char *names) {
  wanted root = read_names(select->compiler, names);
  if (root.first) select_partners(select, selection, 0, &root);
}
