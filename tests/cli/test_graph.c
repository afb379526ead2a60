/* What a picture shows: the ends of every kind of relation, groups, and what is picked; and that
 * Graphviz draws it. */
#include "support/cmocka_all.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/run.h"
#include "common/buffer.h"
#include "support/folder.h"

static const char *const library =
    "from django.contrib.auth.models import User\n"
    "from django.db import models\n"
    "class Publisher(models.Model):\n"
    "    name = models.CharField(max_length=100)\n"
    "class Book(models.Model):\n"
    "    title = models.CharField('a <title> & \"more\"', max_length=80, unique=True)\n"
    "    publisher = models.ForeignKey(Publisher, models.CASCADE)\n"
    "    editor = models.ForeignKey(User, models.SET_NULL, null=True)\n"
    "class Cover(models.Model):\n"
    "    book = models.OneToOneField(Book, models.CASCADE, primary_key=True)\n"
    "class Blurb(models.Model):\n"
    "    book = models.OneToOneField(Book, models.SET_NULL, null=True)\n";

static const char *models_file(void) {
  return inside(folder_with_models(library), "accounts/models.py");
}

static void assert_has(const char *text, const char *part) {
  if (!strstr(text, part)) fail_msg("\"%s\" is not in:\n%s", part, text);
}

static void assert_has_not(const char *text, const char *part) {
  if (strstr(text, part)) fail_msg("\"%s\" is in:\n%s", part, text);
}

/* The line of DOT from one model to another. */
static char *line_between(const char *dot, const char *from, const char *to) {
  char start[200];
  snprintf(start, sizeof start, "  \"%s\" -> \"%s\" [", from, to);
  const char *at = strstr(dot, start);
  if (!at) fail_msg("no line from %s to %s in:\n%s", from, to, dot);
  return strndup(at, strcspn(at, "\n"));
}

static void assert_ends(const char *dot, const char *from, const char *to, const char *tail,
                        const char *head) {
  char *line = line_between(dot, from, to);
  assert_has(line, tail);
  assert_has(line, head);
  free(line);
}

static void each_relation_has_its_own_ends(void **state) {
  (void)state;
  ran ran = run_yoke("graph", models_file(), NULL);
  assert_int_equal(ran.code, 0);
  assert_ends(ran.out, "accounts.Book", "accounts.Publisher", "arrowtail=crowodot",
              "arrowhead=teetee");
  assert_ends(ran.out, "accounts.Book", "auth.User", "arrowtail=crowodot", "arrowhead=teeodot");
  assert_ends(ran.out, "accounts.Cover", "accounts.Book", "arrowtail=teeodot", "arrowhead=teetee");
  assert_ends(ran.out, "accounts.Blurb", "accounts.Book", "arrowtail=teeodot", "arrowhead=teeodot");
  free_ran(&ran);
}

static void apps_are_groups_and_another_apps_model_is_a_name(void **state) {
  (void)state;
  ran ran = run_yoke("graph", models_file(), NULL);
  assert_has(ran.out, "subgraph \"cluster_accounts\"");
  assert_has(ran.out, "subgraph \"cluster_auth\"");
  assert_has_not(ran.out, "date_joined");
  free_ran(&ran);
  ran = run_yoke("graph", models_file(), "--builtin", NULL);
  assert_has(ran.out, "date_joined");
  assert_has(ran.out, "\"auth.User\" -> \"auth.Group\" [dir=both, arrowtail=crowodot, "
                      "arrowhead=crowodot");
  free_ran(&ran);
}

static void a_picked_model_comes_with_what_it_touches(void **state) {
  (void)state;
  ran ran = run_yoke("graph", models_file(), "--only", "Publisher", NULL);
  assert_int_equal(ran.code, 0);
  assert_has(ran.out, "Char(100)");
  assert_has(ran.out, "\"accounts.Book\" -> \"accounts.Publisher\"");
  assert_has_not(ran.out, "Cover");
  assert_has_not(ran.out, "Char(80)");
  free_ran(&ran);
}

/* How the line from one model to another is coloured. */
static char *colour_between(const char *dot, const char *from, const char *to) {
  char *line = line_between(dot, from, to);
  const char *at = strstr(line, ", color=\"");
  assert_non_null(at);
  char *colour = strndup(at, strlen(", color=\"#123456\""));
  free(line);
  return colour;
}

static void an_app_has_one_colour_in_every_picture(void **state) {
  (void)state;
  const char *models = models_file();
  ran whole = run_yoke("graph", models, "--builtin", NULL);
  ran piece = run_yoke("graph", models, "--only", "Publisher", NULL);
  char *in_whole = colour_between(whole.out, "accounts.Book", "accounts.Publisher");
  char *in_piece = colour_between(piece.out, "accounts.Book", "accounts.Publisher");
  char *of_another = colour_between(whole.out, "auth.User", "auth.Group");
  assert_string_equal(in_piece, in_whole);
  assert_string_not_equal(of_another, in_whole);
  free(in_whole);
  free(in_piece);
  free(of_another);
  free_ran(&whole);
  free_ran(&piece);
}

/* 45 models with keys to one of them, to a user and to the one before. */
static const char *large_models(void) {
  yoke_buffer text = {0};
  yoke_buffer_puts(&text, "from django.contrib.auth.models import Group, User\n"
                          "from django.db import models\n"
                          "class Hub(models.Model):\n"
                          "    groups = models.ManyToManyField(Group)\n"
                          "class Model0(models.Model):\n"
                          "    pass\n");
  for (int i = 1; i < 45; i++)
    yoke_buffer_printf(&text,
                       "class Model%d(models.Model):\n"
                       "    hub = models.ForeignKey(Hub, models.CASCADE)\n"
                       "    user = models.ForeignKey(User, models.CASCADE, null=True)\n"
                       "    before = models.ForeignKey('Model%d', models.CASCADE)\n",
                       i, i - 1);
  const char *file = inside(folder_with_models(text.text), "accounts/models.py");
  yoke_buffer_free(&text);
  return file;
}

static void a_large_picture_names_what_is_far(void **state) {
  (void)state;
  ran ran = run_yoke("graph", large_models(), NULL);
  free(line_between(ran.out, "accounts.Model2", "accounts.Model1"));
  assert_has_not(ran.out, "\"accounts.Model2\" -> \"accounts.Hub\"");
  assert_has(ran.out, "→ Hub</FONT>");
  assert_has_not(ran.out, "\"auth.User\"");
  assert_has(ran.out, "→ auth.User</FONT> <I>null</I>");
  assert_has(ran.out, "→ auth.Group</FONT> <I>many</I>");
  assert_has_not(ran.out, "cluster_auth");
  free_ran(&ran);
  ran = run_yoke("graph", large_models(), "--names-only", NULL);
  assert_has_not(ran.out, "→ Model1</FONT>");
  assert_has(ran.out, "→ auth.User</FONT>");
  free_ran(&ran);
}

static void every_line_is_drawn_when_asked_for(void **state) {
  (void)state;
  ran ran = run_yoke("graph", large_models(), "--all-lines", NULL);
  free(line_between(ran.out, "accounts.Model2", "accounts.Hub"));
  free(line_between(ran.out, "accounts.Model2", "auth.User"));
  assert_has_not(ran.out, "→");
  free_ran(&ran);
  ran = run_yoke("graph", large_models(), "--only", "Hub", NULL);
  free(line_between(ran.out, "accounts.Model2", "accounts.Hub"));
  free_ran(&ran);
}

static void what_could_be_read_is_drawn_when_something_is_wrong(void **state) {
  (void)state;
  const char *text = "from django.db import models\nfrom nowhere import Stamped, ColorField\n"
                     "class Kind(models.Model):\n    color = ColorField()\n"
                     "class Lost(Stamped, models.Model):\n    pass\n"
                     "class Item(models.Model):\n"
                     "    kind = models.ForeignKey(Kind, models.CASCADE)\n"
                     "    gone = models.ForeignKey('Gone', models.CASCADE)\n";
  ran ran = run_yoke("graph", inside(folder_with_models(text), "accounts/models.py"), NULL);
  assert_int_equal(ran.code, 1);
  assert_has(ran.err, "the module 'nowhere' was not found");
  free(line_between(ran.out, "accounts.Item", "accounts.Kind"));
  free_ran(&ran);
}

static void nothing_is_drawn_when_nothing_could_be_read(void **state) {
  (void)state;
  const char *dot = inside(folder_with_models(library), "models.dot");
  ran ran = run_yoke("graph", "nowhere/models.py", "-o", dot, NULL);
  assert_int_equal(ran.code, 1);
  assert_has(ran.err, "cannot read nowhere/models.py");
  assert_int_not_equal(access(dot, F_OK), 0);
  free_ran(&ran);
  ran = run_yoke("graph", "nowhere/models.py", NULL);
  assert_string_equal(ran.out, "");
  free_ran(&ran);
}

static void an_unknown_name_is_told(void **state) {
  (void)state;
  ran ran = run_yoke("graph", models_file(), "--only", "Publischer", NULL);
  assert_int_equal(ran.code, 2);
  assert_string_equal(ran.out, "");
  assert_has(ran.err, "there is no app or model Publischer");
  free_ran(&ran);
}

static void mermaid_has_the_same_relations(void **state) {
  (void)state;
  ran ran = run_yoke("graph", models_file(), "--format=mermaid", NULL);
  assert_int_equal(ran.code, 0);
  assert_true(strncmp(ran.out, "erDiagram\n", 10) == 0);
  assert_has(ran.out, "  accounts_Book }o--|| accounts_Publisher : \"publisher\"\n");
  assert_has(ran.out, "  accounts_Book }o--o| auth_User : \"editor\"\n");
  assert_has(ran.out, "  accounts_Cover |o--|| accounts_Book : \"book\"\n");
  assert_has(ran.out, "    OneToOneField book_id PK, FK\n");
  free_ran(&ran);
}

static void a_picture_needs_a_file_and_a_known_format(void **state) {
  (void)state;
  const char *models = models_file();
  ran ran = run_yoke("graph", models, "--format=png", NULL);
  assert_int_equal(ran.code, 2);
  assert_has(ran.err, "png needs a file to go to: -o FILE.png");
  free_ran(&ran);
  ran = run_yoke("graph", models, "-o", "models.gif", NULL);
  assert_int_equal(ran.code, 2);
  assert_has(ran.err, "a picture is dot, mermaid, svg or png");
  free_ran(&ran);
}

/* The first bytes of a file, as text. */
static void read_start(const char *path, char *start, size_t size) {
  FILE *file = fopen(path, "rb");
  assert_non_null(file);
  size_t count = fread(start, 1, size - 1, file);
  start[count] = '\0';
  fclose(file);
}

static void graphviz_draws_it(void **state) {
  (void)state;
  const char *models = models_file();
  const char *svg = inside(folder_with_models(library), "models.svg");
  const char *png = inside(folder_with_models(library), "models.png");
  char start[64];
  ran ran = run_yoke("graph", models, "-o", svg, NULL);
  assert_string_equal(ran.err, "");
  assert_int_equal(ran.code, 0);
  read_start(svg, start, sizeof start);
  assert_has(start, "<?xml");
  free_ran(&ran);
  ran = run_yoke("graph", models, "-o", png, NULL);
  assert_int_equal(ran.code, 0);
  read_start(png, start, sizeof start);
  assert_memory_equal(start, "\x89PNG", 4);
  free_ran(&ran);
}

static void without_graphviz_it_says_what_to_install(void **state) {
  (void)state;
  char *path = strdup(getenv("PATH"));
  const char *svg = inside(folder_with_models(library), "models.svg");
  setenv("PATH", "/nowhere", 1);
  ran ran = run_yoke("graph", models_file(), "-o", svg, NULL);
  setenv("PATH", path, 1);
  free(path);
  assert_int_equal(ran.code, 1);
  assert_has(ran.err, "install the package graphviz");
  free_ran(&ran);
}

static void abstract_models_are_bases_of_those_that_derive_from_them(void **state) {
  (void)state;
  const char *folder =
      folder_with_models("from django.contrib.auth.models import AbstractBaseUser\n"
                         "from django.db import models\n"
                         "class Base(models.Model):\n"
                         "    class Meta:\n"
                         "        abstract = True\n"
                         "class Thing(Base):\n    pass\n"
                         "class Member(AbstractBaseUser):\n    pass\n");
  ran ran = run_yoke("graph", "--abstract", inside(folder, "accounts/models.py"), NULL);
  assert_int_equal(ran.code, 0);
  assert_non_null(strstr(ran.out, "\"accounts.Thing\" -> \"accounts.Base\""));
  assert_null(strstr(ran.out, "AbstractBaseUser\""));
  free_ran(&ran);
}

/* An arrow leads to what stands in the brackets of the class, not to all that is behind it. */
static void an_arrow_leads_to_the_nearest_base(void **state) {
  (void)state;
  const char *folder = folder_with_models("from django.db import models\n"
                                          "class Dated(models.Model):\n"
                                          "    class Meta:\n        abstract = True\n"
                                          "class Named(Dated):\n"
                                          "    class Meta:\n        abstract = True\n"
                                          "class Plain:\n    pass\n"
                                          "class Thing(Plain, Named):\n    pass\n");
  ran ran = run_yoke("graph", "--abstract", inside(folder, "accounts/models.py"), NULL);
  assert_int_equal(ran.code, 0);
  assert_has(ran.out, "\"accounts.Thing\" -> \"accounts.Named\"");
  assert_has(ran.out, "\"accounts.Named\" -> \"accounts.Dated\"");
  assert_has_not(ran.out, "\"accounts.Thing\" -> \"accounts.Dated\"");
  free_ran(&ran);
}

/* yoke.E118 tells of it; the key's row has its name. */
static void a_line_to_an_app_that_was_not_given_is_left_out(void **state) {
  (void)state;
  test_write("apart/people/__init__.py", "");
  test_write("apart/people/models.py", "from django.db import models\n"
                                       "class Author(models.Model):\n    pass\n");
  test_write("apart/shelf/__init__.py", "");
  test_write("apart/shelf/models.py",
             "from django.db import models\n"
             "from people.models import Author\n"
             "class Book(models.Model):\n"
             "    author = models.ForeignKey(Author, models.CASCADE)\n"
             "    readers = models.ManyToManyField(Author, related_name='+')\n"
             "class Poet(Author):\n    pass\n");
  ran ran = run_yoke("graph", test_path("apart/shelf"), NULL);
  assert_int_equal(ran.code, 1);
  assert_has(ran.err, "[yoke.E118]");
  assert_has(ran.out, "\"shelf.Book\"");
  assert_has_not(ran.out, "\"people.Author\"");
  free_ran(&ran);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_arrow_leads_to_the_nearest_base),
      cmocka_unit_test(a_line_to_an_app_that_was_not_given_is_left_out),
      cmocka_unit_test(abstract_models_are_bases_of_those_that_derive_from_them),
      cmocka_unit_test(each_relation_has_its_own_ends),
      cmocka_unit_test(apps_are_groups_and_another_apps_model_is_a_name),
      cmocka_unit_test(a_picked_model_comes_with_what_it_touches),
      cmocka_unit_test(an_app_has_one_colour_in_every_picture),
      cmocka_unit_test(a_large_picture_names_what_is_far),
      cmocka_unit_test(every_line_is_drawn_when_asked_for),
      cmocka_unit_test(what_could_be_read_is_drawn_when_something_is_wrong),
      cmocka_unit_test(nothing_is_drawn_when_nothing_could_be_read),
      cmocka_unit_test(an_unknown_name_is_told),
      cmocka_unit_test(mermaid_has_the_same_relations),
      cmocka_unit_test(a_picture_needs_a_file_and_a_known_format),
      cmocka_unit_test(graphviz_draws_it),
      cmocka_unit_test(without_graphviz_it_says_what_to_install),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
