/* Conditions and joins as SQL text. */
#include "dialect/dialect.h"
#include "query/compile.h"

void yoke_write_name(yoke_buffer *sql, const char *name) {
  yoke_sqlite_dialect.quote(sql, name);
}

static int depth_of(const yoke_select *select) {
  int depth = 0;
  while ((select = select->outer))
    depth++;
  return depth;
}

/* As Django names them: a table goes by its own name or as T3; in a subquery as U0, U1, ... */
static void write_alias(yoke_buffer *sql, const yoke_select *select, int table) {
  int depth = depth_of(select);
  if (depth)
    yoke_buffer_printf(sql, "%c%d", 'T' + depth, table);
  else if (select->tables[table].has_table_name)
    yoke_write_name(sql, select->tables[table].model->table);
  else
    yoke_buffer_printf(sql, "T%d", table + 1);
}

void yoke_write_column(yoke_buffer *sql, const yoke_select *select, int table,
                       const yoke_field *column) {
  write_alias(sql, select, table);
  yoke_buffer_putc(sql, '.');
  yoke_write_name(sql, column->column);
}

static void write_table(yoke_buffer *sql, const yoke_select *select, int table) {
  yoke_write_name(sql, select->tables[table].model->table);
  if (!select->outer && select->tables[table].has_table_name) return;
  yoke_buffer_putc(sql, ' ');
  write_alias(sql, select, table);
}

void yoke_write_from(yoke_buffer *sql, const yoke_select *select) {
  for (int i = 0; i < select->table_count; i++) {
    const yoke_table *table = &select->tables[i];
    if (!table->uses) continue;
    if (table->type == YOKE_BASE_TABLE) {
      yoke_buffer_puts(sql, " FROM ");
      write_table(sql, select, i);
      continue;
    }
    yoke_buffer_puts(sql, table->type == YOKE_LEFT_JOIN ? " LEFT OUTER JOIN " : " INNER JOIN ");
    write_table(sql, select, i);
    yoke_buffer_puts(sql, " ON (");
    yoke_write_column(sql, select, table->parent, yoke_near_column(table->via));
    yoke_buffer_puts(sql, " = ");
    yoke_write_column(sql, select, i, yoke_far_column(table->via));
    yoke_buffer_putc(sql, ')');
  }
}

static yoke_written write_node(yoke_buffer *sql, const yoke_node *node);

static void write_lookup(yoke_buffer *sql, const yoke_node *node) {
  switch (node->op) {
  case YOKE_IN:
    yoke_buffer_printf(sql, " IN (SELECT value FROM json_each(?%d))", node->value);
    break;
  case YOKE_RANGE:
    yoke_buffer_printf(sql, " BETWEEN ?%d AND ?%d", node->value, node->value + 1);
    break;
  case YOKE_GT:
    yoke_buffer_printf(sql, " > ?%d", node->value);
    break;
  case YOKE_GTE:
    yoke_buffer_printf(sql, " >= ?%d", node->value);
    break;
  case YOKE_LT:
    yoke_buffer_printf(sql, " < ?%d", node->value);
    break;
  case YOKE_LTE:
    yoke_buffer_printf(sql, " <= ?%d", node->value);
    break;
  case YOKE_EXACT:
    yoke_buffer_printf(sql, " = ?%d", node->value);
    break;
  default: /* the text lookups: their values are patterns */
    yoke_buffer_printf(sql, " LIKE ?%d ESCAPE '\\'", node->value);
    break;
  }
}

static yoke_written write_test(yoke_buffer *sql, const yoke_node *node) {
  if (node->test == YOKE_TEST_NOTHING) return YOKE_MATCHES_NOTHING;
  if (node->test == YOKE_TEST_ANYTHING) return YOKE_MATCHES_ALL;
  bool as_hexadecimal = node->test == YOKE_TEST_LOOKUP && node->op == YOKE_IN &&
                        yoke_key_is_hexadecimal(node->column);
  if (as_hexadecimal) yoke_buffer_puts(sql, "hex(");
  yoke_write_column(sql, node->select, node->table, node->column);
  if (as_hexadecimal) yoke_buffer_putc(sql, ')');
  if (node->test == YOKE_TEST_NULL)
    yoke_buffer_puts(sql, " IS NULL");
  else if (node->test == YOKE_TEST_NOT_NULL)
    yoke_buffer_puts(sql, " IS NOT NULL");
  else
    write_lookup(sql, node);
  return YOKE_WRITTEN;
}

static yoke_written write_exists(yoke_buffer *sql, const yoke_select *subquery) {
  yoke_buffer_puts(sql, "EXISTS(SELECT 1");
  yoke_write_from(sql, subquery);
  if (yoke_write_where(sql, subquery) == YOKE_MATCHES_NOTHING) return YOKE_MATCHES_NOTHING;
  yoke_buffer_puts(sql, " LIMIT 1)");
  return YOKE_WRITTEN;
}

static yoke_written write_same(yoke_buffer *sql, const yoke_node *node) {
  yoke_write_column(sql, node->select, node->table, node->column);
  yoke_buffer_puts(sql, " = ");
  yoke_write_column(sql, node->other_select, node->other_table, node->other_column);
  return YOKE_WRITTEN;
}

/* Cuts off what was appended since. */
static void cut(yoke_buffer *sql, size_t size) {
  if (!sql->failed && sql->text) sql->text[sql->size = size] = '\0';
}

/* The members with text, joined; *ret_written says how many. A member that matches all or nothing
 * leaves no text, or decides for the whole group. */
static yoke_written write_members(yoke_buffer *sql, const yoke_node *group, size_t *ret_written) {
  size_t start = sql->size;
  *ret_written = 0;
  yoke_written decisive = group->is_or ? YOKE_MATCHES_ALL : YOKE_MATCHES_NOTHING;
  for (size_t i = 0; i < group->count; i++) {
    size_t before = sql->size;
    if (*ret_written) yoke_buffer_puts(sql, group->is_or ? " OR " : " AND ");
    yoke_written written = write_node(sql, group->members[i]);
    if (written == YOKE_WRITTEN) {
      ++*ret_written;
    } else if (written == decisive) {
      cut(sql, start);
      return decisive;
    } else {
      cut(sql, before);
    }
  }
  if (*ret_written) return YOKE_WRITTEN;
  return group->is_or && group->count ? YOKE_MATCHES_NOTHING : YOKE_MATCHES_ALL;
}

static yoke_written negate(yoke_written written) {
  if (written == YOKE_WRITTEN) return YOKE_WRITTEN;
  return written == YOKE_MATCHES_ALL ? YOKE_MATCHES_NOTHING : YOKE_MATCHES_ALL;
}

static yoke_written write_group(yoke_buffer *sql, const yoke_node *group) {
  size_t start = sql->size, count;
  yoke_buffer members = {0};
  yoke_written written = write_members(&members, group, &count);
  if (written == YOKE_WRITTEN) {
    if (group->negated) yoke_buffer_puts(sql, "NOT ");
    bool wrapped = group->negated || count > 1;
    if (wrapped) yoke_buffer_putc(sql, '(');
    yoke_buffer_add(sql, members.text, members.size);
    if (wrapped) yoke_buffer_putc(sql, ')');
  } else {
    cut(sql, start);
  }
  if (members.failed) sql->failed = true;
  yoke_buffer_free(&members);
  return group->negated ? negate(written) : written;
}

static yoke_written write_node(yoke_buffer *sql, const yoke_node *node) {
  switch (node->kind) {
  case YOKE_NODE_GROUP:
    return write_group(sql, node);
  case YOKE_NODE_TEST:
    return write_test(sql, node);
  case YOKE_NODE_EXISTS:
    return write_exists(sql, node->other_select);
  case YOKE_NODE_SAME:
    return write_same(sql, node);
  }
  return YOKE_MATCHES_ALL;
}

yoke_written yoke_write_where(yoke_buffer *sql, const yoke_select *select) {
  if (!select->where) return YOKE_MATCHES_ALL;
  size_t start = sql->size;
  yoke_buffer_puts(sql, " WHERE ");
  yoke_written written = write_node(sql, select->where);
  if (written != YOKE_WRITTEN) cut(sql, start);
  return written;
}
