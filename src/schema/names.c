/* Names of tables and indexes, as long as each database lets them be. */
#include "model/names.h"

#include <openssl/evp.h>
#include <string.h>

#include "schema/builder.h"

static size_t count_characters(const char *text) {
  size_t count = 0;
  for (; *text; text++)
    count += ((unsigned char)*text & 0xC0) != 0x80;
  return count;
}

/* The bytes of the first `count` characters. */
static size_t size_of_characters(const char *text, size_t count) {
  const char *at = text;
  for (; *at; at++) {
    bool starts = ((unsigned char)*at & 0xC0) != 0x80;
    if (starts && count-- == 0) break;
  }
  return (size_t)(at - text);
}

/* Django's truncate_name(): the end gives way to four digits of a digest. */
static const char *cut_name(yoke_arena *arena, const char *name, size_t max) {
  enum { DIGITS = 4 };
  if (count_characters(name) <= max) return name;
  unsigned char hash[EVP_MAX_MD_SIZE] = {0};
  unsigned size = 0;
  if (!EVP_Digest(name, strlen(name), hash, &size, EVP_md5(), NULL) && arena->on_failure)
    longjmp(*arena->on_failure, 1);
  int kept = (int)size_of_characters(name, max - DIGITS);
  return yoke_arena_printf(arena, "%.*s%02x%02x", kept, name, hash[0], hash[1]);
}

/* The model whose many-to-many field a join table was made for. */
static const model *owner_of_join(const model *join) {
  for (size_t i = 0; i < join->field_count; i++) {
    const relation *relation = join->fields[i]->relation;
    if (relation && relation->to) return relation->to;
  }
  return NULL;
}

const char *table_name(const schema_builder *builder, const model *model) {
  size_t max = builder->backend->dialect->name_length;
  if (!max || strlen(model->table) <= max || !model->table_is_made) return model->table;
  const char *name = model->table;
  const struct model *owner = model->is_auto_created ? owner_of_join(model) : NULL;
  size_t size = owner ? strlen(owner->table) : 0;
  /* A join table is named after the table of its owner, which may be cut itself. */
  if (owner && strncmp(name, owner->table, size) == 0)
    name = yoke_arena_printf(builder->arena, "%s%s", table_name(builder, owner), name + size);
  return cut_name(builder->arena, name, max);
}

/* "book" of db_table = '"archive"."book"'. */
static const char *without_schema(yoke_arena *arena, const char *table) {
  const char *point = strstr(table, "\".\"");
  if (point && strstr(point + 3, "\".\"")) point = NULL;
  const char *name = point ? point + 3 : table;
  while (*name == '"')
    name++;
  size_t size = strlen(name);
  while (size && name[size - 1] == '"')
    size--;
  return yoke_arena_copy(arena, name, size);
}

const char *bare_table_name(const schema_builder *builder, const model *model) {
  return without_schema(builder->arena, table_name(builder, model));
}

const char *name_on_table(const schema_builder *builder, const model *model,
                          const char *const *columns, size_t count, const char *suffix) {
  return name_index(builder->arena, bare_table_name(builder, model), columns, count, suffix,
                    builder->backend->dialect->name_length);
}
