/* Mermaid's erDiagram: text that Markdown pages draw. It knows no groups, so that a model goes by
 * its label. */
#include <ctype.h>
#include <string.h>

#include "picture/picture.h"

/* What an identifier of Mermaid may hold: letters, digits and underscores. */
static void put_identifier(yoke_buffer *to, const char *text) {
  for (; *text; text++)
    yoke_buffer_putc(to,
                     isalnum((unsigned char)*text) || (unsigned char)*text >= 0x80 ? *text : '_');
}

static void write_field(yoke_buffer *to, const field *field) {
  yoke_buffer_puts(to, "    ");
  put_identifier(to, field->type->name);
  yoke_buffer_putc(to, ' ');
  put_identifier(to, field->relation ? field->attname : field->name);
  const char *key = field->primary_key && field->relation ? " PK, FK"
                    : field->primary_key                  ? " PK"
                    : field->relation && field->unique    ? " FK, UK"
                    : field->relation                     ? " FK"
                    : field->unique                       ? " UK"
                                                          : "";
  yoke_buffer_printf(to, "%s%s\n", key, field->null ? " \"null\"" : "");
}

static void write_box(yoke_buffer *to, const picture *picture, const picture_box *box) {
  const model *model = box->model;
  yoke_buffer_puts(to, "  ");
  put_identifier(to, model_label(model));
  yoke_buffer_printf(to, "[\"%s\"]", model_label(model));
  if (box->role != PICTURE_DRAWN || picture->options.names_only || model->is_proxy) {
    yoke_buffer_puts(to, "\n");
    return;
  }
  yoke_buffer_puts(to, " {\n");
  for (size_t i = 0; i < model->field_count; i++)
    if (model->fields[i]->model == model) write_field(to, model->fields[i]);
  yoke_buffer_puts(to, "  }\n");
}

static const char *line_of(const picture_link *link) {
  switch (link->kind) {
  case LINK_FOREIGN_KEY:
    return link->is_optional ? "}o--o|" : "}o--||";
  case LINK_ONE_TO_ONE:
    return link->is_optional ? "|o--o|" : "|o--||";
  case LINK_MANY_TO_MANY:
    return "}o--o{";
  case LINK_PARENT:
    return "|o--||";
  case LINK_PROXY:
  case LINK_ABSTRACT:
    break;
  }
  return "||..||";
}

static void write_link(yoke_buffer *to, const picture_link *link) {
  static const char *const words[] = {
      [LINK_PARENT] = "is a", [LINK_PROXY] = "is a proxy of", [LINK_ABSTRACT] = "derives from"};
  yoke_buffer_puts(to, "  ");
  put_identifier(to, model_label(link->from));
  yoke_buffer_printf(to, " %s ", line_of(link));
  put_identifier(to, model_label(link->to));
  bool is_named = link->kind < LINK_PARENT;
  yoke_buffer_printf(to, " : \"%s\"\n", is_named ? link->name : words[link->kind]);
}

void picture_write_mermaid(const picture *picture, yoke_buffer *to) {
  yoke_buffer_puts(to, "erDiagram\n");
  for (size_t i = 0; i < picture->box_count; i++)
    write_box(to, picture, &picture->boxes[i]);
  for (size_t i = 0; i < picture->link_count; i++)
    write_link(to, &picture->links[i]);
}
