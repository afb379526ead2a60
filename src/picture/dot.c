/* DOT: one table for each model, apps as groups, crow's feet at the ends.
 *
 *   ─|<  many        ─||  exactly one        ─o|  one or none        ─▷  derives from */
#include <string.h>

#include "picture/picture.h"

/* Of headings and lines, and of groups. */
typedef struct colours {
  const char *line, *group;
} colours;

/* By its number in the project, so that an app looks the same in every picture of it. */
static const colours *colours_of(const picture *picture, const app *app) {
  static const colours all[] = {
      {"#2f5d8a", "#eef4fa"}, {"#3f7d58", "#eef7f1"}, {"#8a5a2f", "#faf4ec"},
      {"#6b4c9a", "#f4f0fa"}, {"#9a3f55", "#faeff2"}, {"#2f7f86", "#ecf7f8"},
      {"#6d6a2f", "#f8f7ea"}, {"#4f5b73", "#f1f3f7"}, {"#a8502a", "#fbf0ea"},
      {"#8d3f8a", "#f9eff8"}, {"#4a7a2f", "#f1f7ec"},
  };
  size_t number = 0;
  while (number < picture->graph->app_count && picture->graph->apps[number] != app)
    number++;
  return &all[number % (sizeof all / sizeof *all)];
}

/* As inside an HTML-like label. */
static void put_text(yoke_buffer *to, const char *text) {
  for (; *text; text++) {
    switch (*text) {
    case '&':
      yoke_buffer_puts(to, "&amp;");
      break;
    case '<':
      yoke_buffer_puts(to, "&lt;");
      break;
    case '>':
      yoke_buffer_puts(to, "&gt;");
      break;
    case '"':
      yoke_buffer_puts(to, "&quot;");
      break;
    default:
      yoke_buffer_putc(to, *text);
    }
  }
}

/* "accounts.Profile" as an identifier of DOT. */
static void put_quoted(yoke_buffer *to, const char *text) {
  yoke_buffer_putc(to, '"');
  for (; *text; text++) {
    if (*text == '"' || *text == '\\') yoke_buffer_putc(to, '\\');
    yoke_buffer_putc(to, *text);
  }
  yoke_buffer_putc(to, '"');
}

/* "Char(15)": the class without its Field; of a key what it points at. */
static void put_type(yoke_buffer *to, const field *field) {
  if (field->relation) {
    put_text(to, field->relation->to ? field->relation->to->name : field->relation->to_name);
    return;
  }
  const char *name = field->type->name, *end = strstr(name, "Field");
  size_t size = end && !end[5] && end != name ? (size_t)(end - name) : strlen(name);
  yoke_buffer_add(to, name, size);
  if (field->max_length) yoke_buffer_printf(to, "(%u)", field->max_length);
}

static void write_field(yoke_buffer *to, const field *field) {
  const char *colour = field->null ? "#8a93a0" : "#2b3138";
  yoke_buffer_puts(to, "<TR><TD ALIGN=\"LEFT\" BORDER=\"0\"><FONT COLOR=\"");
  yoke_buffer_printf(to, "%s\">", colour);
  if (field->primary_key) yoke_buffer_puts(to, "<B><U>");
  put_text(to, field->name);
  if (field->primary_key) yoke_buffer_puts(to, "</U></B>");
  yoke_buffer_puts(to, "</FONT></TD><TD ALIGN=\"LEFT\" BORDER=\"0\"><FONT COLOR=\"#6b7480\">");
  put_type(to, field);
  if (field->unique && !field->primary_key) yoke_buffer_puts(to, " <I>unique</I>");
  if (field->null) yoke_buffer_puts(to, " <I>null</I>");
  yoke_buffer_puts(to, "</FONT></TD></TR>\n      ");
}

static const char *heading_note(const model *model) {
  return model->is_abstract ? "abstract" : model->is_proxy ? "proxy" : NULL;
}

static void write_box(yoke_buffer *to, const picture *picture, const picture_box *box,
                      const char *heading) {
  const model *model = box->model;
  bool with_fields = box->role == PICTURE_DRAWN && !picture->options.names_only && !model->is_proxy;
  const char *note = heading_note(model);
  bool is_pale = box->role == PICTURE_NAMED || note;
  yoke_buffer_puts(to, "    ");
  put_quoted(to, model_label(model));
  yoke_buffer_printf(to,
                     " [label=<<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" "
                     "CELLPADDING=\"3\" COLOR=\"%s\" BGCOLOR=\"white\"%s>\n      ",
                     heading, is_pale ? " STYLE=\"dashed\"" : "");
  yoke_buffer_printf(to, "<TR><TD COLSPAN=\"2\" CELLPADDING=\"5\" BORDER=\"%d\" BGCOLOR=\"%s\">",
                     !is_pale, is_pale ? "white" : heading);
  yoke_buffer_printf(to, "<FONT COLOR=\"%s\"><B>", is_pale ? heading : "white");
  put_text(to, model->name);
  yoke_buffer_puts(to, "</B>");
  if (note) yoke_buffer_printf(to, " <I>%s</I>", note);
  yoke_buffer_puts(to, "</FONT></TD></TR>\n      ");
  for (size_t i = 0; with_fields && i < model->field_count; i++)
    if (model->fields[i]->model == model) write_field(to, model->fields[i]);
  yoke_buffer_puts(to, "</TABLE>>];\n");
}

/* The boxes of one app stand together in `picture->boxes`. */
static size_t write_group(yoke_buffer *to, const picture *picture, size_t first) {
  const app *app = picture->boxes[first].model->app;
  const colours *colours = colours_of(picture, app);
  yoke_buffer_printf(to, "\n  subgraph \"cluster_%s\" {\n    label=<<B>", app->label);
  put_text(to, app->label);
  yoke_buffer_printf(to, "</B>>; fontcolor=\"%s\"; color=\"%s\"; fillcolor=\"%s\";\n",
                     colours->line, colours->group, colours->group);
  size_t i = first;
  for (; i < picture->box_count && picture->boxes[i].model->app == app; i++)
    write_box(to, picture, &picture->boxes[i], colours->line);
  yoke_buffer_puts(to, "  }\n");
  return i;
}

/* Tail: the end at `from`. Head: the end at `to`. */
static const char *tail_of(const picture_link *link) {
  switch (link->kind) {
  case LINK_FOREIGN_KEY:
  case LINK_MANY_TO_MANY:
    return "crowodot";
  case LINK_ONE_TO_ONE:
    return "teeodot";
  default:
    return "none";
  }
}

static const char *head_of(const picture_link *link) {
  switch (link->kind) {
  case LINK_FOREIGN_KEY:
  case LINK_ONE_TO_ONE:
    return link->is_optional ? "teeodot" : "teetee";
  case LINK_MANY_TO_MANY:
    return "crowodot";
  default:
    return "empty";
  }
}

static const char *style_of(const picture_link *link) {
  return link->kind == LINK_PROXY || link->kind == LINK_ABSTRACT ? "dashed" : "solid";
}

/* From child to parent, so that parents end up on the right; in the colour of the child's app, so
 * that the eye can follow it among many. */
static void write_link(yoke_buffer *to, const picture *picture, const picture_link *link) {
  const char *colour = colours_of(picture, link->from->app)->line;
  yoke_buffer_puts(to, "  ");
  put_quoted(to, model_label(link->from));
  yoke_buffer_puts(to, " -> ");
  put_quoted(to, model_label(link->to));
  yoke_buffer_printf(
      to, " [dir=both, arrowtail=%s, arrowhead=%s, style=%s, color=\"%s\", fontcolor=\"%s\"",
      tail_of(link), head_of(link), style_of(link), colour, colour);
  if (link->name && link->kind != LINK_PARENT) {
    yoke_buffer_puts(to, ", label=<");
    put_text(to, link->name);
    yoke_buffer_puts(to, ">");
  }
  yoke_buffer_puts(to, "];\n");
}

void picture_write_dot(const picture *picture, yoke_buffer *to) {
  yoke_buffer_puts(to, "digraph models {\n"
                       "  graph [rankdir=LR, fontname=\"Helvetica\", fontsize=13, nodesep=0.35,\n"
                       "         ranksep=0.9, pad=0.3, bgcolor=white, style=\"rounded,filled\", "
                       "labeljust=l];\n"
                       "  node [shape=plain, fontname=\"Helvetica\", fontsize=10];\n"
                       "  edge [fontname=\"Helvetica\", fontsize=8, arrowsize=0.8];\n");
  for (size_t next = 0; next < picture->box_count;)
    next = write_group(to, picture, next);
  yoke_buffer_puts(to, "\n");
  for (size_t i = 0; i < picture->link_count; i++)
    write_link(to, picture, &picture->links[i]);
  yoke_buffer_puts(to, "}\n");
}
