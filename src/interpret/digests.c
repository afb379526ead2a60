/* Digests: names that Django shortens end in one, and files ask how long they are. */
#include <openssl/evp.h>
#include <stdio.h>
#include <string.h>

#include "interpret/state.h"

enum { SHORTEST_LIMIT = 63 }; /* PostgreSQL's: what is no longer fits everywhere */

/* django.db.backends.utils.truncate_name(identifier, length, hash_len=4), of names without quotes.
 */
value *native_truncate_name(interpreter *in, const arguments *given, place where) {
  const argument *name = find_argument(given, "identifier", 0);
  const argument *length = find_argument(given, "length", 1);
  if (!name || name->value->kind != IS_TEXT || given->count > 2) return NULL;
  if (!length) return NULL;
  const char *text = name->value->text;
  bool is_known = length->value->kind == IS_INT && length->value->integer >= 4;
  if (length->value->kind == IS_NONE) return name->value;
  size_t most = is_known ? (size_t)length->value->integer : SHORTEST_LIMIT;
  if (!is_known && strlen(text) > most) return NULL;
  for (const char *at = text; *at; at++)
    if (*at == '"' || (unsigned char)*at >= 0x80) return NULL;
  if (strlen(text) <= most) return value_text(in, text, where);
  unsigned char hash[EVP_MAX_MD_SIZE];
  unsigned size;
  if (!EVP_Digest(text, strlen(text), hash, &size, EVP_md5(), NULL)) return NULL;
  return value_text(in,
                    yoke_arena_printf(interpreter_arena(in), "%.*s%02x%02x", (int)most - 4, text,
                                      hash[0], hash[1]),
                    where);
}

/* hashlib.new(name, data).hexdigest() */
value *native_hexdigest(interpreter *in, const arguments *given, place where) {
  const argument *name = find_argument(given, "name", 0), *data = find_argument(given, "data", 1);
  if (!name || name->value->kind != IS_TEXT || !data || data->value->kind != IS_BYTES) return NULL;
  const EVP_MD *kind = EVP_get_digestbyname(name->value->text);
  unsigned char hash[EVP_MAX_MD_SIZE];
  char text[2 * EVP_MAX_MD_SIZE + 1] = "";
  unsigned size;
  if (!kind || !EVP_Digest(data->value->text, data->value->size, hash, &size, kind, NULL))
    return NULL;
  for (unsigned i = 0; i < size; i++)
    snprintf(text + 2 * (size_t)i, 3, "%02x", hash[i]);
  return value_text(in, text, where);
}
