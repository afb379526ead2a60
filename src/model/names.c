/* Names in the database, as Django 5.2 makes them. Lengths are counted in characters, as Python
 * counts them. */
#include "model/names.h"

#include <openssl/evp.h>
#include <string.h>

#include "model/build.h"

const char *name_table(yoke_arena *arena, const char *app_label, const char *model_name) {
  return yoke_arena_printf(arena, "%s_%s", app_label, lower_case(arena, model_name));
}

static size_t count_characters(const char *text) {
  size_t count = 0;
  for (; *text; text++)
    count += ((unsigned char)*text & 0xC0) != 0x80;
  return count;
}

/* The first `count` characters. */
static const char *cut(yoke_arena *arena, const char *text, size_t count) {
  const char *at = text;
  while (*at) {
    bool starts = ((unsigned char)*at & 0xC0) != 0x80;
    if (starts && count-- == 0) break;
    at++;
  }
  return yoke_arena_copy(arena, text, (size_t)(at - text));
}

/* names_digest(): the first 8 hexadecimal digits of the MD5 of a text. */
static const char *digest_of(yoke_arena *arena, const char *all) {
  unsigned char hash[EVP_MAX_MD_SIZE] = {0};
  unsigned size = 0;
  if (!EVP_Digest(all, strlen(all), hash, &size, EVP_md5(), NULL) && arena->on_failure)
    longjmp(*arena->on_failure, 1);
  return yoke_arena_printf(arena, "%02x%02x%02x%02x", hash[0], hash[1], hash[2], hash[3]);
}

static const char *digest(yoke_arena *arena, const char *table, const char *const *columns,
                          size_t count, const char *suffix) {
  const char *all = table;
  for (size_t i = 0; i < count; i++)
    all = yoke_arena_printf(arena, "%s%s", all, columns[i]);
  return digest_of(arena, yoke_arena_printf(arena, "%s%s", all, suffix));
}

static const char *joined(yoke_arena *arena, const char *const *columns, size_t count) {
  const char *all = "";
  for (size_t i = 0; i < count; i++)
    all = yoke_arena_printf(arena, "%s%s%s", all, i ? "_" : "", columns[i]);
  return all;
}

/* Oracle, and so Django, takes no such names. */
static bool starts_badly(const char *name) {
  return name[0] == '_' || (name[0] >= '0' && name[0] <= '9');
}

const char *name_index(yoke_arena *arena, const char *table, const char *const *columns,
                       size_t count, const char *suffix, size_t max) {
  if (!max) max = 200; /* Django's limit where the database has none */
  const char *tail =
      yoke_arena_printf(arena, "%s%s", digest(arena, table, columns, count, ""), suffix);
  const char *middle = joined(arena, columns, count);
  const char *name = yoke_arena_printf(arena, "%s_%s_%s", table, middle, tail);
  if (count_characters(name) <= max) return name;

  if (count_characters(tail) * 3 > max) tail = cut(arena, tail, max / 3);
  size_t rest = (max - count_characters(tail)) / 2 - 1;
  name =
      yoke_arena_printf(arena, "%s_%s_%s", cut(arena, table, rest), cut(arena, middle, rest), tail);
  if (!starts_badly(name)) return name;
  return yoke_arena_printf(arena, "D%s", cut(arena, name, count_characters(name) - 1));
}

/* split_identifier(): the table in "schema"."table". */
static const char *table_alone(yoke_arena *arena, const char *table) {
  const char *split = strstr(table, "\".\"");
  if (split && !strstr(split + 3, "\".\"")) table = split + 3;
  while (*table == '"')
    table++;
  size_t size = strlen(table);
  while (size && table[size - 1] == '"')
    size--;
  return yoke_arena_copy(arena, table, size);
}

const char *name_meta_index(yoke_arena *arena, const char *table, const char *const *columns,
                            size_t count, const char *suffix) {
  table = table_alone(arena, table);
  const char *first = columns[0] + (columns[0][0] == '-');
  const char *name =
      yoke_arena_printf(arena, "%s_%s_%.6s_%s", cut(arena, table, 11), cut(arena, first, 7),
                        digest(arena, table, columns, count, suffix), suffix);
  return starts_badly(name) ? yoke_arena_printf(arena, "D%s", name + 1) : name;
}
