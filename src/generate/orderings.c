/* The tables of Meta.ordering and Meta.get_latest_by. */
#include "generate/output.h"
#include "generate/row.h"

/* ── Which terms there are ──────────────────────────────────────────────────────────────────── */

/* One of the two. */
typedef struct option {
  const char *name; /* "get_latest_by" */
  const ordering_term *terms;
  size_t count;
  bool is_inherited; /* of a concrete model, for which it is told what is left out */
} option;

static void report_left_out(diagnostics *to, const model *model, const option *option,
                            const ordering_term *term, const schema_expression *expression) {
  if (option->is_inherited || expression->is_reported || model->app->is_builtin) return;
  diagnostic *said = report(to, WARNING, "yoke.W115", term->where,
                            "queries in C are not sorted by this term of Meta.%s: %s", option->name,
                            expression->problem);
  said->object = model_label(model);
  said->hint = "Name a field, or sort with .order_by.";
}

static c_ordering shape_option(const c_graph *shapes, const model *model, const option *option,
                               yoke_arena *arena) {
  c_ordering made = {0};
  if (option->count) made.terms = yoke_arena_alloc(arena, option->count * sizeof *made.terms);
  for (size_t i = 0; i < option->count; i++) {
    schema_expression term = schema_ordering(model, &option->terms[i], arena);
    if (!term.problem)
      made.terms[made.count++] = term;
    else
      report_left_out(shapes->diagnostics, model, option, &option->terms[i], &term);
  }
  return made;
}

void shape_orderings(const c_graph *shapes, c_model *to, yoke_arena *arena) {
  const model *model = to->model, *base = model->base_count ? model->bases[0] : NULL;
  option ordering = {"ordering", model->ordering, model->ordering_count,
                     base && base->ordering == model->ordering};
  option latest_by = {"get_latest_by", model->get_latest_by, model->get_latest_by_count,
                      base && base->get_latest_by == model->get_latest_by};
  to->ordering = shape_option(shapes, model, &ordering, arena);
  to->latest_by = shape_option(shapes, model, &latest_by, arena);
}

/* ── Their tables ───────────────────────────────────────────────────────────────────────────── */

static const char *table_name(yoke_arena *arena, const char *table, const c_model *model) {
  return yoke_arena_printf(arena, "%s_of_%s", table, model->type);
}

static void write_parts(writer *to, const char *table, size_t number,
                        const schema_expression *term) {
  items parts = {.arena = to->arena};
  for (size_t i = 0; i < term->part_count; i++) {
    const schema_part *part = &term->parts[i];
    add_item(&parts, "{.%s = %s}", part->sql ? "sql" : "path",
             literal(to->arena, part->sql ? part->sql : part->path));
  }
  write_line(to, "static const yoke_order_part %s_%zu[] = {", table, number);
  write_text(to, "    ");
  write_items(to, 4, 1, &parts);
  write_line(to, ",\n};\n");
}

static void write_term(writer *to, const char *table, size_t number,
                       const schema_expression *term) {
  row row = begin_row(to);
  if (term->path) {
    add_item(&row.line, ".path = %s", literal(to->arena, term->path));
  } else {
    add_item(&row.line, ".parts = %s_%zu", table, number);
    add_item(&row.line, ".part_count = %zu", term->part_count);
  }
  if (term->descending) add_item(&row.line, ".descending = true");
  if (term->nulls_first) add_item(&row.line, ".nulls_first = true");
  if (term->nulls_last) add_item(&row.line, ".nulls_last = true");
  if (term->is_fixed) add_item(&row.line, ".is_fixed = true");
  end_row(&row);
}

static void write_ordering(writer *to, const char *table, const c_ordering *ordering) {
  if (ordering->count == 0) return;
  for (size_t i = 0; i < ordering->count; i++)
    if (!ordering->terms[i].path) write_parts(to, table, i, &ordering->terms[i]);
  write_line(to, "static const yoke_ordering %s[] = {", table);
  for (size_t i = 0; i < ordering->count; i++)
    write_term(to, table, i, &ordering->terms[i]);
  write_line(to, "};\n");
}

void write_orderings(writer *to, const c_model *model) {
  write_ordering(to, table_name(to->arena, "ordering", model), &model->ordering);
  write_ordering(to, table_name(to->arena, "latest_by", model), &model->latest_by);
}

void add_orderings(items *to, const c_model *model) {
  add_table(to, "ordering", "ordering_count", table_name(to->arena, "ordering", model),
            model->ordering.count);
  add_table(to, "latest_by", "latest_by_count", table_name(to->arena, "latest_by", model),
            model->latest_by.count);
}
