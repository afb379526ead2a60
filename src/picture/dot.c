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

/* The other end of a line that is not drawn, in the colour of its app: "→ auth.User". */
static void put_far_end(yoke_buffer *to, const picture *picture, const picture_link *link) {
  bool is_near_by = link->from->app == link->to->app;
  yoke_buffer_printf(to, "<FONT COLOR=\"%s\">→ ", colours_of(picture, link->to->app)->line);
  put_text(to, is_near_by ? link->to->name : model_label(link->to));
  yoke_buffer_puts(to, "</FONT>");
}

static const picture_link *far_link_of(const picture *picture, const picture_box *box,
                                       const field *field) {
  for (size_t i = 0; i < box->link_count; i++) {
    const picture_link *link = &picture->links[box->first_link + i];
    if (link->is_far && link->key == field) return link;
  }
  return NULL;
}

static void begin_row(yoke_buffer *to, const char *colour) {
  yoke_buffer_printf(to, "<TR><TD ALIGN=\"LEFT\" BORDER=\"0\"><FONT COLOR=\"%s\">", colour);
}

static void begin_second_cell(yoke_buffer *to) {
  yoke_buffer_puts(to, "</FONT></TD><TD ALIGN=\"LEFT\" BORDER=\"0\"><FONT COLOR=\"#6b7480\">");
}

static void end_row(yoke_buffer *to) {
  yoke_buffer_puts(to, "</FONT></TD></TR>\n      ");
}

static void write_field(yoke_buffer *to, const picture *picture, const picture_box *box,
                        const field *field) {
  begin_row(to, field->null ? "#8a93a0" : "#2b3138");
  if (field->primary_key) yoke_buffer_puts(to, "<B><U>");
  put_text(to, field->name);
  if (field->primary_key) yoke_buffer_puts(to, "</U></B>");
  begin_second_cell(to);
  const picture_link *far = field->relation ? far_link_of(picture, box, field) : NULL;
  if (far)
    put_far_end(to, picture, far);
  else
    put_type(to, field);
  if (field->unique && !field->primary_key) yoke_buffer_puts(to, " <I>unique</I>");
  if (field->null) yoke_buffer_puts(to, " <I>null</I>");
  end_row(to);
}

/* Far lines that no row of a field tells of. */
static void write_far_link(yoke_buffer *to, const picture *picture, const picture_link *link) {
  static const char *const words[] = {[LINK_PROXY] = "proxy of", [LINK_ABSTRACT] = "derives from"};
  bool has_name = link->name != NULL;
  begin_row(to, "#2b3138");
  if (has_name)
    put_text(to, link->name);
  else
    yoke_buffer_printf(to, "<I>%s</I>", words[link->kind]);
  begin_second_cell(to);
  put_far_end(to, picture, link);
  if (link->kind == LINK_MANY_TO_MANY) yoke_buffer_puts(to, " <I>many</I>");
  end_row(to);
}

static const char *heading_note(const model *model) {
  return model->is_abstract ? "abstract" : model->is_proxy ? "proxy" : NULL;
}

/* Graphviz forgets nodesep when it lays out the apps one by one: boxes bring the space along. */
static const char space[] = "<TR><TD HEIGHT=\"10\"></TD></TR>";
static const char outer_table[] =
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">";

static void begin_table(yoke_buffer *to, const picture *picture, const char *heading,
                        bool is_pale) {
  yoke_buffer_puts(to, " [label=<");
  if (picture->has_far_links) yoke_buffer_printf(to, "%s%s<TR><TD>", outer_table, space);
  yoke_buffer_printf(to,
                     "<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" "
                     "CELLPADDING=\"3\" COLOR=\"%s\" BGCOLOR=\"white\"%s>\n      ",
                     heading, is_pale ? " STYLE=\"dashed\"" : "");
}

static void end_table(yoke_buffer *to, const picture *picture) {
  yoke_buffer_puts(to, "</TABLE>");
  if (picture->has_far_links) yoke_buffer_printf(to, "</TD></TR>%s</TABLE>", space);
  yoke_buffer_puts(to, ">];\n");
}

static void write_box(yoke_buffer *to, const picture *picture, const picture_box *box,
                      const char *heading) {
  const model *model = box->model;
  bool with_fields = box->role == PICTURE_DRAWN && !picture->options.names_only && !model->is_proxy;
  const char *note = heading_note(model);
  bool is_pale = box->role == PICTURE_NAMED || note;
  yoke_buffer_puts(to, "    ");
  put_quoted(to, model_label(model));
  begin_table(to, picture, heading, is_pale);
  yoke_buffer_printf(to, "<TR><TD COLSPAN=\"2\" CELLPADDING=\"5\" BORDER=\"%d\" BGCOLOR=\"%s\">",
                     !is_pale, is_pale ? "white" : heading);
  yoke_buffer_printf(to, "<FONT COLOR=\"%s\"><B>", is_pale ? heading : "white");
  put_text(to, model->name);
  yoke_buffer_puts(to, "</B>");
  if (note) yoke_buffer_printf(to, " <I>%s</I>", note);
  yoke_buffer_puts(to, "</FONT></TD></TR>\n      ");
  for (size_t i = 0; with_fields && i < model->field_count; i++)
    if (model->fields[i]->model == model) write_field(to, picture, box, model->fields[i]);
  for (size_t i = 0; i < box->link_count; i++) {
    const picture_link *link = &picture->links[box->first_link + i];
    if (link->is_far && !(with_fields && link->key)) write_far_link(to, picture, link);
  }
  end_table(to, picture);
}

/* Boxes that no line holds would stand in one long column: lines that nobody sees make rows of
 * them. */
static void write_rows_of_alone(yoke_buffer *to, const picture *picture, size_t first, size_t end) {
  size_t count = 0, columns = 1, at = 0;
  for (size_t i = first; i < end; i++)
    count += picture->boxes[i].is_alone && !picture->boxes[i].is_far;
  while (columns * columns < count)
    columns++;
  const model *before = NULL;
  for (size_t i = first; i < end; i++) {
    const picture_box *box = &picture->boxes[i];
    if (!box->is_alone || box->is_far) continue;
    if (at++ % columns) {
      yoke_buffer_puts(to, "    ");
      put_quoted(to, model_label(before));
      yoke_buffer_puts(to, " -> ");
      put_quoted(to, model_label(box->model));
      yoke_buffer_puts(to, " [style=invis];\n");
    }
    before = box->model;
  }
}

/* The boxes of one app stand together in `picture->boxes`. */
static size_t write_group(yoke_buffer *to, const picture *picture, size_t first) {
  const app *app = picture->boxes[first].model->app;
  size_t end = first;
  bool is_empty = true;
  for (; end < picture->box_count && picture->boxes[end].model->app == app; end++)
    is_empty &= picture->boxes[end].is_far;
  if (is_empty) return end;
  const colours *colours = colours_of(picture, app);
  yoke_buffer_printf(to, "\n  subgraph \"cluster_%s\" {\n    label=<<B>", app->label);
  put_text(to, app->label);
  yoke_buffer_printf(to, "</B>>; fontcolor=\"%s\"; color=\"%s\"; fillcolor=\"%s\";\n",
                     colours->line, colours->group, colours->group);
  for (size_t i = first; i < end; i++)
    if (!picture->boxes[i].is_far) write_box(to, picture, &picture->boxes[i], colours->line);
  write_rows_of_alone(to, picture, first, end);
  yoke_buffer_puts(to, "  }\n");
  return end;
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

/* Of a picture with far lines: its apps stand wherever there is room. */
static const char packing_and_legend[] = "  pack=16; packmode=\"graph\";\n"
                                         "  \"→\" [fontcolor=\"#6b7480\", label=\"→ leads to "
                                         "another app,\\lor to a model that very many "
                                         "lead to:\\lnamed here, not drawn\\l\"];\n";

void picture_write_dot(const picture *picture, yoke_buffer *to) {
  yoke_buffer_puts(to, "digraph models {\n"
                       "  graph [rankdir=LR, fontname=\"Helvetica\", fontsize=13, nodesep=0.35,\n"
                       "         ranksep=0.9, pad=0.3, bgcolor=white, style=\"rounded,filled\", "
                       "labeljust=l];\n"
                       "  node [shape=plain, fontname=\"Helvetica\", fontsize=10];\n"
                       "  edge [fontname=\"Helvetica\", fontsize=8, arrowsize=0.8];\n");
  if (picture->has_far_links) yoke_buffer_puts(to, packing_and_legend);
  for (size_t next = 0; next < picture->box_count;)
    next = write_group(to, picture, next);
  yoke_buffer_puts(to, "\n");
  for (size_t i = 0; i < picture->link_count; i++)
    if (!picture->links[i].is_far) write_link(to, picture, &picture->links[i]);
  yoke_buffer_puts(to, "}\n");
}
