/* What a person sees of a diagnostic. */
#include <stdlib.h>
#include <string.h>

#include "source/source.h"
#include "support/allocator.h"
#include "support/cmocka_all.h"

typedef struct printer {
  yoke_arena arena;
  diagnostics list;
} printer;

static int start(void **state) {
  static printer p;
  memset(&p, 0, sizeof p);
  p.list.arena = &p.arena;
  *state = &p;
  return 0;
}

static int stop(void **state) {
  printer *p = *state;
  yoke_arena_free(&p->arena);
  return 0;
}

static source file_of(const char *text) {
  return (source){.path = "models.py", .text = text, .size = strlen(text)};
}

/* The place of `part`, which is in the text once. */
static place place_of(const source *file, const char *part) {
  const char *at = strstr(file->text, part);
  assert_non_null(at);
  uint32_t begin = (uint32_t)(at - file->text);
  return (place){file, begin, begin + (uint32_t)strlen(part)};
}

static void assert_printed(const printer *p, const char *expected) {
  char *text = NULL;
  size_t size = 0;
  FILE *out = open_memstream(&text, &size);
  print_diagnostics(&p->list, out, false);
  fclose(out);
  assert_string_equal(text, expected);
  free(text);
}

static void a_diagnostic_shows_its_line_and_a_caret(void **state) {
  printer *p = *state;
  source file = file_of("class A:\n    user = OneToOneField(User)\n");
  report(&p->list, ERROR, "fields.E320", place_of(&file, "OneToOneField"),
         "Field specifies on_delete=%s, but cannot be null.", "SET_NULL")
      ->hint = "Set null=True argument on the field, or change the on_delete rule.";
  assert_int_equal(p->list.errors, 1);
  assert_printed(p,
                 "models.py:2:12: error: Field specifies on_delete=SET_NULL, but cannot be null. "
                 "[fields.E320]\n"
                 "    2 |     user = OneToOneField(User)\n"
                 "      |            ^~~~~~~~~~~~~\n"
                 "  hint: Set null=True argument on the field, or change the on_delete rule.\n");
}

static void what_is_said_twice_at_one_place_is_printed_and_counted_once(void **state) {
  printer *p = *state;
  source file = file_of("a = 1\n");
  report(&p->list, ERROR, "models.E015", place_of(&file, "a"), "nonexistent");
  report(&p->list, WARNING, "yoke.W001", place_of(&file, "a"), "odd");
  report(&p->list, ERROR, "models.E015", place_of(&file, "a"), "nonexistent");
  char *text = NULL;
  size_t size = 0;
  FILE *out = open_memstream(&text, &size);
  printed counts = print_diagnostics(&p->list, out, false);
  fclose(out);
  assert_int_equal(counts.of[ERROR], 1);
  assert_int_equal(counts.of[WARNING], 1);
  assert_string_equal(text, "models.py:1:1: error: nonexistent [models.E015]\n"
                            "    1 | a = 1\n"
                            "      | ^\n"
                            "models.py:1:1: warning: odd [yoke.W001]\n"
                            "    1 | a = 1\n"
                            "      | ^\n");
  free(text);
}

static void a_second_place_is_a_note(void **state) {
  printer *p = *state;
  source file = file_of("a = 1\nb = 2\n");
  diagnostic *made = report(&p->list, WARNING, "yoke.W001", place_of(&file, "b"), "again");
  made->other = place_of(&file, "a");
  made->other_message = "first declared here";
  assert_int_equal(p->list.warnings, 1);
  assert_printed(p, "models.py:2:1: warning: again [yoke.W001]\n"
                    "    2 | b = 2\n"
                    "      | ^\n"
                    "models.py:1:1: note: first declared here\n"
                    "    1 | a = 1\n"
                    "      | ^\n");
}

static void diagnostics_come_in_order_of_their_places_and_once(void **state) {
  printer *p = *state;
  source file = file_of("a\nb\n"), other = {.path = "a_models.py", .text = "x\n", .size = 2};
  report(&p->list, ERROR, "e", place_of(&file, "b"), "second");
  report(&p->list, ERROR, "e", place_of(&file, "a"), "first");
  report(&p->list, ERROR, "e", place_of(&file, "a"), "another there");
  report(&p->list, ERROR, "e", place_of(&file, "a"), "first");
  report(&p->list, ERROR, NULL, (place){0}, "nowhere");
  report(&p->list, ERROR, "e", place_of(&other, "x"), "zeroth");
  assert_printed(p, "a_models.py:1:1: error: zeroth [e]\n    1 | x\n      | ^\n"
                    "models.py:1:1: error: first [e]\n    1 | a\n      | ^\n"
                    "models.py:1:1: error: another there [e]\n    1 | a\n      | ^\n"
                    "models.py:2:1: error: second [e]\n    2 | b\n      | ^\n"
                    "yoke: error: nowhere\n");
}

static void tabs_and_wide_characters_keep_the_caret_in_place(void **state) {
  printer *p = *state;
  source file = file_of("\tx = 1\n\xE5\x90\x8D = y\nab\tz\n");
  report(&p->list, ERROR, NULL, place_of(&file, "x"), "tab");
  report(&p->list, ERROR, NULL, place_of(&file, "y"), "wide");
  report(&p->list, ERROR, NULL, place_of(&file, "z"), "tab stop");
  assert_printed(p, "models.py:1:2: error: tab\n    1 |         x = 1\n      |         ^\n"
                    "models.py:2:5: error: wide\n    2 | \xE5\x90\x8D = y\n      |      ^\n"
                    "models.py:3:4: error: tab stop\n    3 | ab      z\n      |         ^\n");
}

static void every_line_of_a_place_is_marked(void **state) {
  printer *p = *state;
  source file = file_of("x = f(  \r\n\t1,\n\n    )  # more\n");
  report(&p->list, ERROR, NULL, place_of(&file, "f(  \r\n\t1,\n\n    )"), "long");
  assert_printed(p, "models.py:1:5: error: long\n"
                    "    1 | x = f(  \n      |     ^~\n"
                    "    2 |         1,\n      |         ~~\n"
                    "    3 | \n"
                    "    4 |     )  # more\n      |     ~\n");
}

static void of_many_lines_the_middle_is_left_out(void **state) {
  printer *p = *state;
  source file = file_of("x = [1,\n2,\n3,\n4,\n5,\n6]\n");
  report(&p->list, ERROR, NULL, place_of(&file, "[1,\n2,\n3,\n4,\n5,\n6]"), "long");
  assert_printed(p, "models.py:1:5: error: long\n"
                    "    1 | x = [1,\n      |     ^~~\n"
                    "    2 | 2,\n      | ~~\n"
                    "  ... |\n"
                    "    6 | 6]\n      | ~~\n");
}

static void what_is_said_of_several_objects_is_printed_once(void **state) {
  printer *p = *state;
  source file = file_of("a = 1\n");
  static const char *const objects[] = {"s.A.a", "s.B.a", "s.B.a", "s.C.a", "s.D.a", "s.E.a"};
  for (size_t i = 0; i < 3; i++)
    report(&p->list, ERROR, "e", place_of(&file, "a"), "wrong")->object = objects[i];
  assert_printed(p, "models.py:1:1: error: wrong [e]\n    1 | a = 1\n      | ^\n"
                    "  also: s.B.a\n");
  for (size_t i = 3; i < 6; i++)
    report(&p->list, ERROR, "e", place_of(&file, "a"), "wrong")->object = objects[i];
  report(&p->list, ERROR, "e", place_of(&file, "a"), "wrong")->object = "s.F.a";
  assert_printed(p, "models.py:1:1: error: wrong [e]\n    1 | a = 1\n      | ^\n"
                    "  also: s.B.a, s.C.a, s.D.a and 2 more\n");
}

static void a_consequence_is_printed_only_where_nothing_else_is(void **state) {
  printer *p = *state;
  source file = file_of("a = 1\nb = 2\n");
  report(&p->list, ERROR, "e", place_of(&file, "a"), "first");
  report(&p->list, ERROR, "f", place_of(&file, "a"), "follows")->is_consequence = true;
  report(&p->list, ERROR, "f", place_of(&file, "b"), "stands alone")->is_consequence = true;
  assert_printed(p, "models.py:1:1: error: first [e]\n    1 | a = 1\n      | ^\n"
                    "models.py:2:1: error: stands alone [f]\n    2 | b = 2\n      | ^\n");
}

static void what_was_meant_is_a_hint(void **state) {
  printer *p = *state;
  source file = file_of("a = 1\n");
  report(&p->list, INFO, "e", place_of(&file, "a"), "no field nmae")->suggestion = "name";
  assert_printed(p, "models.py:1:1: info: no field nmae [e]\n    1 | a = 1\n      | ^\n"
                    "  hint: Did you mean 'name'?\n");
}

static void silenced_ids_are_counted_and_not_printed(void **state) {
  printer *p = *state;
  source file = file_of("a = 1\n");
  static const char *const silenced[] = {"x.W001", "x.W002"};
  p->list.silenced = silenced;
  p->list.silenced_count = 2;
  report(&p->list, WARNING, "x.W002", place_of(&file, "a"), "quiet");
  assert_false(diagnostics_reach(&p->list, DEBUG));
  report(&p->list, WARNING, "x.W003", place_of(&file, "a"), "loud");
  report(&p->list, WARNING, NULL, place_of(&file, "a"), "loud, too");
  assert_true(diagnostics_reach(&p->list, WARNING));
  assert_false(diagnostics_reach(&p->list, ERROR));
  FILE *out = tmpfile();
  printed counts = print_diagnostics(&p->list, out, false);
  fclose(out);
  assert_int_equal(counts.of[WARNING], 2);
  assert_int_equal(counts.silenced, 1);
}

static void levels_are_djangos(void **state) {
  (void)state;
  static const char *const names[] = {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"};
  for (size_t i = 0; i < 5; i++) {
    severity level;
    assert_true(severity_named(names[i], &level));
    assert_int_equal(level, i);
  }
  severity level;
  assert_false(severity_named("FATAL", &level));
}

static void a_place_behind_the_last_line_has_a_caret(void **state) {
  printer *p = *state;
  source file = file_of("x = (");
  report(&p->list, ERROR, NULL, (place){&file, 5, 5}, "end");
  assert_printed(p, "models.py:1:6: error: end\n    1 | x = (\n      |      ^\n");
}

static void a_very_long_line_is_cut_around_the_place(void **state) {
  printer *p = *state;
  char text[1002];
  memset(text, 'a', sizeof text);
  text[500] = 'X';
  text[1001] = '\0';
  source file = file_of(text);
  report(&p->list, ERROR, NULL, (place){&file, 500, 501}, "here");
  char expected[512];
  char around[161];
  memset(around, 'a', 160);
  around[60] = 'X';
  around[160] = '\0';
  snprintf(expected, sizeof expected,
           "models.py:1:501: error: here\n    1 | ...%s...\n      |    %60s^\n", around, "");
  assert_printed(p, expected);
}

/* Of a line of megabytes only what is near the place is looked at. */
static void a_very_long_line_is_read_near_the_place(void **state) {
  printer *p = *state;
  static char text[200001];
  for (size_t i = 0; i < 200000; i += 2)
    memcpy(text + i, "\xC3\xA9", 2);
  text[100000] = 'X', text[100001] = 'Y';
  source file = file_of(text);
  report(&p->list, ERROR, NULL, (place){&file, 100000, 100001}, "here");
  char expected[1024], around[60 * 2 + 2 + 98 * 2 + 1];
  memcpy(around, text + 100000 - 120, sizeof around - 1);
  around[sizeof around - 1] = '\0';
  snprintf(expected, sizeof expected,
           "models.py:1:50001: error: here\n    1 | ...%s...\n      |    %60s^\n", around, "");
  assert_printed(p, expected);
}

static void control_characters_do_not_reach_the_terminal(void **state) {
  printer *p = *state;
  source file = file_of("x\033[2J = 1\n");
  report(&p->list, ERROR, NULL, place_of(&file, "x"), "odd");
  assert_printed(p, "models.py:1:1: error: odd\n    1 | x?[2J = 1\n      | ^\n");
}

static void colour_is_used_only_when_asked_for(void **state) {
  printer *p = *state;
  source file = file_of("x\n");
  report(&p->list, ERROR, "e", place_of(&file, "x"), "red");
  char *text = NULL;
  size_t size = 0;
  FILE *out = open_memstream(&text, &size);
  print_diagnostics(&p->list, out, true);
  fclose(out);
  assert_non_null(strstr(text, "\033[1;31merror"));
  assert_non_null(strstr(text, "\033[0m"));
  free(text);
}

/* What is left out of a full list counts all the same: an error there stops what errors stop. */
static void a_full_list_says_so(void **state) {
  printer *p = *state;
  for (int i = 0; i < DIAGNOSTICS_LIMIT; i++)
    report(&p->list, WARNING, "w", (place){0}, "%d", i);
  assert_true(diagnostics_are_full(&p->list));
  assert_false(diagnostics_reach(&p->list, ERROR));
  report(&p->list, WARNING, "w", (place){0}, "one more")->hint = "a hint";
  assert_false(diagnostics_reach(&p->list, ERROR));
  report(&p->list, ERROR, "e", (place){0}, "and an error")->hint = "a hint";
  report(&p->list, INFO, "i", (place){0}, "and another");
  assert_true(diagnostics_reach(&p->list, ERROR));
  assert_int_equal(p->list.errors, 1);
  assert_int_equal(p->list.count, DIAGNOSTICS_LIMIT + 1);
  const diagnostic *last = &p->list.items[DIAGNOSTICS_LIMIT];
  assert_string_equal(last->id, "yoke.E133");
  assert_int_equal(last->severity, ERROR);
  assert_string_equal(last->hint, "Mend some of it first.");
}

static void nothing_is_printed_of_an_empty_list(void **state) {
  assert_printed(*state, "");
}

static void report_and_print(yoke_arena *arena, const source *file, FILE *out) {
  diagnostics list = {.arena = arena};
  for (uint32_t i = 0; i < 100; i++) {
    place where = {file, i, i + 1};
    report(&list, ERROR, "e", where, "number %u", i);
  }
  print_diagnostics(&list, out, false);
}

static void print_once(const source *file) {
  jmp_buf out_of_memory;
  yoke_arena arena = {.on_failure = &out_of_memory};
  FILE *out = fopen("/dev/null", "w");
  assert_non_null(out);
  if (setjmp(out_of_memory) == 0)
    report_and_print(&arena, file, out);
  else
    assert_true(allocation_failed());
  fclose(out);
  yoke_arena_free(&arena);
}

static void every_allocation_may_fail(void **state) {
  (void)state;
  source file = file_of("x\ny\nz\n");
  every_allocation_fails print_once(&file);
}

#define with_printer(test) cmocka_unit_test_setup_teardown(test, start, stop)

int main(void) {
  const struct CMUnitTest tests[] = {
      with_printer(a_diagnostic_shows_its_line_and_a_caret),
      with_printer(what_is_said_twice_at_one_place_is_printed_and_counted_once),
      with_printer(a_second_place_is_a_note),
      with_printer(diagnostics_come_in_order_of_their_places_and_once),
      with_printer(tabs_and_wide_characters_keep_the_caret_in_place),
      with_printer(every_line_of_a_place_is_marked),
      with_printer(of_many_lines_the_middle_is_left_out),
      with_printer(what_is_said_of_several_objects_is_printed_once),
      with_printer(a_consequence_is_printed_only_where_nothing_else_is),
      with_printer(what_was_meant_is_a_hint),
      with_printer(silenced_ids_are_counted_and_not_printed),
      with_printer(levels_are_djangos),
      with_printer(a_place_behind_the_last_line_has_a_caret),
      with_printer(a_very_long_line_is_cut_around_the_place),
      with_printer(a_very_long_line_is_read_near_the_place),
      with_printer(control_characters_do_not_reach_the_terminal),
      with_printer(colour_is_used_only_when_asked_for),
      with_printer(a_full_list_says_so),
      with_printer(nothing_is_printed_of_an_empty_list),
      cmocka_unit_test(every_allocation_may_fail),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
