/* ORDER BY: fields, paths across relations, a relation's own Meta.ordering, expressions. */
#include <stdlib.h>
#include <string.h>

#include "common/buffer.h"
#include "query/selection.h"

enum { LONGEST_PATH = 32 };

/* One term while it is followed: "-user__username" from a table. */
typedef struct term {
  int table;
  const yoke_model *model; /* of the table */
  const char *path;
  size_t size;
  bool descending;
  const yoke_relation *expanding; /* the relation whose Meta.ordering this is */
  const struct term *within;      /* the term that was expanded to this one */
} term;

static bool is_same_order(const yoke_order *one, const yoke_order *other) {
  if (one->piece_count != other->piece_count) return false;
  for (size_t i = 0; i < one->piece_count; i++) {
    const yoke_order_piece *a = &one->pieces[i], *b = &other->pieces[i];
    if (a->table != b->table || a->column != b->column || !a->sql != !b->sql) return false;
    if (a->sql && strcmp(a->sql, b->sql) != 0) return false;
  }
  return true;
}

/* What was named before decides already. */
static void add_order(yoke_select *select, yoke_orders *orders, yoke_order order) {
  for (size_t i = 0; i < orders->count; i++)
    if (is_same_order(&orders->terms[i], &order)) return;
  orders->terms = yoke_arena_grow(&select->compiler->arena, orders->terms, orders->count,
                                  sizeof *orders->terms);
  orders->terms[orders->count++] = order;
}

static void add_piece(yoke_select *select, yoke_orders *orders, yoke_order_piece piece,
                      bool descending) {
  yoke_order_piece *only = yoke_arena_alloc(&select->compiler->arena, sizeof *only);
  *only = piece;
  add_order(select, orders,
            (yoke_order){.pieces = only, .piece_count = 1, .descending = descending});
}

/* ── Names ──────────────────────────────────────────────────────────────────────────────────── */

static int compare_names(const void *a, const void *b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool can_be_asked_for(const yoke_relation *relation) {
  return relation->is_reverse && relation->name && relation->query_name;
}

/* Every name that a query may use, sorted: Django's get_field_names_from_opts(). */
static size_t collect_choices(yoke_compiler *compiler, const yoke_model *model,
                              const char ***ret_names) {
  size_t most = 2 * model->field_count + model->relation_count + model->many_count, count = 0;
  const char **names = yoke_arena_alloc(&compiler->arena, most * sizeof *names);
  for (size_t i = 0; i < model->field_count; i++) {
    const yoke_field *field = &model->fields[i];
    names[count++] = field->name;
    if (strcmp(field->name, field->attname) != 0) names[count++] = field->attname;
  }
  for (size_t i = 0; i < model->relation_count; i++)
    if (can_be_asked_for(&model->relations[i])) names[count++] = model->relations[i].query_name;
  for (size_t i = 0; i < model->many_count; i++)
    if (model->many[i].name && model->many[i].query_name)
      names[count++] = model->many[i].query_name;
  qsort(names, count, sizeof *names, compare_names);
  *ret_names = names;
  return count;
}

static _Noreturn void fail_unknown_name(yoke_compiler *compiler, const yoke_model *model,
                                        const char *name, size_t size) {
  const char **names;
  size_t count = collect_choices(compiler, model, &names);
  yoke_buffer text = {0};
  yoke_buffer_printf(&text, "Cannot resolve keyword '%.*s' into field. Choices are: ", (int)size,
                     name);
  for (size_t i = 0; i < count; i++) {
    if (i) yoke_buffer_puts(&text, ", ");
    yoke_buffer_puts(&text, names[i]);
  }
  if (text.failed)
    yoke_fail_memory(compiler->db);
  else
    yoke_fail(compiler->db, YOKE_FIELD_ERROR, "%s", text.text);
  yoke_fail_about(compiler->db, model->label, NULL);
  yoke_buffer_free(&text);
  yoke_compile_fails(compiler);
}

static _Noreturn void fail_join_on_field(yoke_compiler *compiler, const char *name, size_t size,
                                         const char *field) {
  yoke_fail(compiler->db, YOKE_FIELD_ERROR,
            "Cannot resolve keyword '%.*s' into field. Join on '%s' not permitted.", (int)size,
            name, field);
  yoke_compile_fails(compiler);
}

static bool is_called(const char *name, const char *wanted, size_t size) {
  return name && strlen(name) == size && strncmp(name, wanted, size) == 0;
}

static const yoke_many *find_many(const yoke_model *model, const char *name, size_t size) {
  for (size_t i = 0; i < model->many_count; i++)
    if (is_called(model->many[i].query_name, name, size)) return &model->many[i];
  return NULL;
}

static const yoke_relation *find_reverse(const yoke_model *model, const char *name, size_t size) {
  for (size_t i = 0; i < model->relation_count; i++)
    if (model->relations[i].is_reverse && is_called(model->relations[i].query_name, name, size))
      return &model->relations[i];
  return NULL;
}

/* ── Paths ──────────────────────────────────────────────────────────────────────────────────── */

/* A path resolved: relations to follow, then a column of the last model; NULL is its key of several
 * columns. */
typedef struct route {
  const yoke_relation *path[LONGEST_PATH];
  size_t length;
  const yoke_field *column;
  const yoke_relation *ends_at; /* the relation itself is named last, not its key */
} route;

static size_t piece_size(const char *path, size_t size) {
  for (size_t i = 0; i + 1 < size; i++)
    if (path[i] == '_' && path[i + 1] == '_') return i;
  return size;
}

static void follow(yoke_compiler *compiler, route *route, const yoke_relation *relation) {
  if (route->length == LONGEST_PATH) {
    yoke_fail(compiler->db, YOKE_FIELD_ERROR, "A path of order_by follows more than %d relations.",
              LONGEST_PATH);
    yoke_compile_fails(compiler);
  }
  route->path[route->length++] = relation;
  route->column = relation->is_reverse ? relation->target->pk : relation->to_field;
}

static route resolve(yoke_compiler *compiler, const term *term) {
  route route = {0};
  const yoke_model *model = term->model;
  const char *at = term->path;
  size_t left = term->size;
  for (;;) {
    size_t size = piece_size(at, left);
    bool is_pk = is_called("pk", at, size);
    const yoke_field *field = is_pk ? model->pk : yoke_find_field(model, at, size);
    bool is_known = field || is_pk;
    const yoke_relation *relation = field      ? field->relation
                                    : is_known ? NULL
                                               : find_reverse(model, at, size);
    const yoke_many *many = is_known || relation ? NULL : find_many(model, at, size);
    if (!is_known && !relation && !many) fail_unknown_name(compiler, model, at, size);
    if (many) follow(compiler, &route, many->near);
    if (many) relation = many->far;
    bool is_last = size == left;
    const char *next = at + size + 2;
    size_t next_left = is_last ? 0 : left - size - 2;
    if (!relation) {
      if (!is_last)
        fail_join_on_field(compiler, next, piece_size(next, next_left), field ? field->name : "pk");
      route.column = field;
      return route;
    }
    follow(compiler, &route, relation);
    if (is_last) {
      bool is_key = field && is_called(field->attname, at, size);
      if (!is_key && !(is_pk && at == term->path)) route.ends_at = relation;
      return route;
    }
    model = relation->target;
    at = next;
    left = next_left;
  }
}

/* Following Meta.ordering from model to model must come to an end. */
static void refuse_circle(yoke_compiler *compiler, const term *term,
                          const yoke_relation *relation) {
  for (; term; term = term->within) {
    if (term->expanding != relation) continue;
    yoke_fail(compiler->db, YOKE_FIELD_ERROR, "Infinite loop caused by ordering.");
    yoke_compile_fails(compiler);
  }
}

static void add_column(yoke_select *select, yoke_orders *orders, const term *term,
                       const route *route, const yoke_field *column) {
  yoke_joined joined =
      yoke_join_column(select, term->table, route->path, route->length, column, true);
  add_piece(select, orders, (yoke_order_piece){.table = joined.table, .column = joined.column},
            term->descending);
}

/* Where a path of an expression ends: a relation is its key there. */
static yoke_order_piece find_piece(yoke_select *select, const term *at, const char *path) {
  const term term = {
      .table = at->table, .model = at->model, .path = path, .size = strlen(path), .within = at};
  route route = resolve(select->compiler, &term);
  yoke_joined joined =
      yoke_join_column(select, at->table, route.path, route.length, route.column, true);
  return (yoke_order_piece){.table = joined.table, .column = joined.column};
}

static void add_expression(yoke_select *select, yoke_orders *orders, const term *at,
                           const yoke_ordering *ordering) {
  yoke_order_piece *pieces =
      yoke_arena_alloc(&select->compiler->arena, ordering->part_count * sizeof *pieces);
  for (size_t i = 0; i < ordering->part_count; i++) {
    const yoke_order_part *part = &ordering->parts[i];
    pieces[i] =
        part->sql ? (yoke_order_piece){.sql = part->sql} : find_piece(select, at, part->path);
  }
  bool is_turned = at->descending && !(at->within && ordering->is_fixed);
  add_order(select, orders,
            (yoke_order){.pieces = pieces,
                         .piece_count = ordering->part_count,
                         .descending = is_turned != ordering->descending,
                         .nulls_first = is_turned ? ordering->nulls_last : ordering->nulls_first,
                         .nulls_last = is_turned ? ordering->nulls_first : ordering->nulls_last});
}

static void add_term(yoke_select *select, yoke_orders *orders, const term *outer);

/* A term of a model's Meta; `at` says where the model is, and whether it is turned around. */
static void add_meta_term(yoke_select *select, yoke_orders *orders, term at,
                          const yoke_ordering *ordering) {
  if (!ordering->path) {
    add_expression(select, orders, &at, ordering);
    return;
  }
  at.path = ordering->path;
  at.size = strlen(ordering->path);
  at.descending = at.descending != ordering->descending;
  add_term(select, orders, &at);
}

/* Django: find_ordering_name(). */
static void add_term(yoke_select *select, yoke_orders *orders, const term *outer) {
  yoke_compiler *compiler = select->compiler;
  if (!outer->within && is_called("?", outer->path, outer->size)) {
    add_piece(select, orders, (yoke_order_piece){.sql = "RANDOM()"}, false);
    return;
  }
  route route = resolve(compiler, outer);
  const yoke_relation *relation = route.ends_at;
  if (relation && relation->target->ordering_count) {
    refuse_circle(compiler, outer, relation);
    yoke_table_set passed = 0;
    int table = yoke_join_path(select, outer->table, route.path, route.length, true, &passed);
    for (size_t i = 0; i < relation->target->ordering_count; i++) {
      add_meta_term(select, orders,
                    (term){.table = table,
                           .model = relation->target,
                           .descending = outer->descending,
                           .expanding = relation,
                           .within = outer},
                    &relation->target->ordering[i]);
    }
    return;
  }
  if (route.column) {
    add_column(select, orders, outer, &route, route.column);
    return;
  }
  const yoke_model *last = route.length ? route.path[route.length - 1]->target : outer->model;
  for (size_t i = 0; i < last->pk_count; i++)
    add_column(select, orders, outer, &route, last->pk_fields[i]);
}

static bool is_separator(char c) {
  return c == ',' || c == ' ' || c == '\t' || c == '\n';
}

void yoke_order_by(yoke_select *select, yoke_orders *orders, const char *terms) {
  while (*terms) {
    if (is_separator(*terms)) {
      terms++;
      continue;
    }
    bool descending = *terms == '-';
    if (descending) terms++;
    size_t size = 0;
    while (terms[size] && !is_separator(terms[size]))
      size++;
    add_term(select, orders,
             &(term){.model = select->model,
                     .path = terms,
                     .size = size,
                     .descending = descending != orders->is_reversed});
    terms += size;
  }
}

void yoke_order_by_meta(yoke_select *select, yoke_orders *orders, const yoke_ordering *terms,
                        size_t count) {
  for (size_t i = 0; i < count; i++)
    add_meta_term(select, orders, (term){.model = select->model, .descending = orders->is_reversed},
                  &terms[i]);
}

void yoke_order_by_pk(yoke_select *select, yoke_orders *orders) {
  for (size_t i = 0; i < select->model->pk_count; i++)
    add_piece(select, orders, (yoke_order_piece){.column = select->model->pk_fields[i]}, false);
}
