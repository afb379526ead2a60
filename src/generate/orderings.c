/* The tables of Meta.ordering and Meta.get_latest_by. */
#include <string.h>

#include "generate/output.h"
#include "generate/row.h"

/* One of the two. */
typedef struct option {
  const char *name, *table; /* "get_latest_by", "latest_by" */
  const ordering_term *terms;
  size_t count;
  bool is_inherited; /* of a concrete model, for which it is told what is left out */
} option;

static void list_options(const model *model, option ret[2]) {
  const struct model *base = model->base_count ? model->bases[0] : NULL;
  ret[0] = (option){"ordering", "ordering", model->ordering, model->ordering_count,
                    base && base->ordering == model->ordering};
  ret[1] = (option){"get_latest_by", "latest_by", model->get_latest_by, model->get_latest_by_count,
                    base && base->get_latest_by == model->get_latest_by};
}

static const char *table_name(yoke_arena *arena, const option *option, const c_model *model) {
  return yoke_arena_printf(arena, "%s_of_%s", option->table, model->type);
}

static void report_left_out(const output *output, const model *model, const option *option,
                            const ordering_term *term, const schema_expression *expression) {
  if (option->is_inherited || expression->is_reported || model->app->is_builtin) return;
  diagnostic *said = report(output->diagnostics, WARNING, "yoke.W115", term->where,
                            "queries in C are not sorted by this term of Meta.%s: %s", option->name,
                            expression->problem);
  said->object = model_label(model);
  said->hint = "Name a field, or sort with .order_by.";
}

/* The terms that SQLite can sort by; how many they are. */
static size_t list_terms(const output *output, const c_model *model, const option *option,
                         bool reports, schema_expression **ret) {
  size_t count = 0;
  *ret = yoke_arena_alloc(output->arena, (option->count + 1) * sizeof **ret);
  for (size_t i = 0; i < option->count; i++) {
    schema_expression term = schema_ordering(model->model, &option->terms[i], output->arena);
    if (!term.problem)
      (*ret)[count++] = term;
    else if (reports)
      report_left_out(output, model->model, option, &option->terms[i], &term);
  }
  return count;
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

void write_orderings(writer *to, const output *output, const c_model *model) {
  option options[2];
  list_options(model->model, options);
  for (size_t i = 0; i < 2; i++) {
    schema_expression *terms;
    size_t count = list_terms(output, model, &options[i], true, &terms);
    if (count == 0) continue;
    const char *table = table_name(to->arena, &options[i], model);
    for (size_t k = 0; k < count; k++)
      if (!terms[k].path) write_parts(to, table, k, &terms[k]);
    write_line(to, "static const yoke_ordering %s[] = {", table);
    for (size_t k = 0; k < count; k++)
      write_term(to, table, k, &terms[k]);
    write_line(to, "};\n");
  }
}

void add_orderings(items *to, const output *output, const c_model *model) {
  option options[2];
  list_options(model->model, options);
  for (size_t i = 0; i < 2; i++) {
    schema_expression *terms;
    size_t count = list_terms(output, model, &options[i], false, &terms);
    add_table(to, options[i].table, yoke_arena_printf(to->arena, "%s_count", options[i].table),
              table_name(to->arena, &options[i], model), count);
  }
}
