/* Files as they are found: none, no file, empty, binary, in other encodings, too large. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "python/python.h"
#include "support/allocator.h"
#include "support/cmocka_all.h"
#include "support/folder.h"

static const char *write_bytes(const char *bytes, size_t size) {
  const char *path = test_new_path("models-", ".py");
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  assert_int_equal(fwrite(bytes, 1, size, file), size);
  fclose(file);
  return path;
}

#define FILE_OF(literal) write_bytes(literal, sizeof literal - 1)

static void assert_text(const char *path, const char *expected) {
  yoke_arena arena = {0};
  diagnostics found = {.arena = &arena};
  const source *file = py_read_file(path, &arena, &found);
  assert_int_equal(found.count, 0);
  assert_non_null(file);
  assert_string_equal(file->path, path);
  assert_string_equal(file->text, expected);
  assert_int_equal(file->size, strlen(expected));
  yoke_arena_free(&arena);
}

/* Line 0: the error points at no line. */
static void assert_refused(const char *path, unsigned line, unsigned column, const char *expected) {
  yoke_arena arena = {0};
  diagnostics found = {.arena = &arena};
  assert_null(py_read_file(path, &arena, &found));
  assert_int_equal(found.errors, 1);
  assert_string_equal(found.items[0].message, expected);
  unsigned got_line = 0, got_column = 0;
  if (found.items[0].where.file) place_line_column(found.items[0].where, &got_line, &got_column);
  assert_int_equal(got_line, line);
  assert_int_equal(got_column, column);
  yoke_arena_free(&arena);
}

static void assert_unreadable(const char *path, const char *reason) {
  char expected[4096];
  snprintf(expected, sizeof expected, "cannot read %s: %s", path, reason);
  assert_refused(path, 0, 0, expected);
}

static void what_is_no_file_is_refused(void **state) {
  (void)state;
  assert_unreadable(test_path("missing.py"), "No such file or directory");
  assert_unreadable(test_folder(), "Is a directory");
  assert_unreadable("/dev/null", "Not a regular file");
}

static void a_file_without_permission_is_refused(void **state) {
  (void)state;
  if (geteuid() == 0) {
    print_message("skipped: root may read everything\n");
    skip();
  }
  const char *path = FILE_OF("x = 1\n");
  chmod(path, 0);
  assert_unreadable(path, "Permission denied");
}

static void a_file_that_is_too_large_is_refused_unread(void **state) {
  (void)state;
  const char *path = FILE_OF("x = 1\n");
  assert_int_equal(truncate(path, 5 * 1024 * 1024), 0);
  assert_unreadable(path, "it is larger than 4 MiB, which no file of models is written by hand");
}

static void an_empty_file_is_fine(void **state) {
  (void)state;
  assert_text(FILE_OF(""), "");
}

static void text_is_utf8_with_or_without_a_mark(void **state) {
  (void)state;
  assert_text(FILE_OF("x = 'é'\n"), "x = 'é'\n");
  assert_text(FILE_OF("\xEF\xBB\xBFx = 1\n"), "x = 1\n");
  assert_text(FILE_OF("\xEF\xBB\xBF# coding: utf-8\n"), "# coding: utf-8\n");
  assert_text(FILE_OF("#!/usr/bin/python\n# vim: set fileencoding=UTF_8 :\n"),
              "#!/usr/bin/python\n# vim: set fileencoding=UTF_8 :\n");
}

static void latin1_is_converted_when_it_is_declared(void **state) {
  (void)state;
  assert_text(FILE_OF("# -*- coding: latin-1 -*-\nx = '\xE9'\n"),
              "# -*- coding: latin-1 -*-\nx = 'é'\n");
  assert_text(FILE_OF("\n# coding=ISO_8859-1\n\xFF\n"), "\n# coding=ISO_8859-1\n\xC3\xBF\n");
}

static void a_declaration_counts_on_the_first_two_lines_only(void **state) {
  (void)state;
  assert_refused(FILE_OF("x = 1\n# coding: latin-1\ny = '\xE9'\n"), 3, 6,
                 "Non-UTF-8 code starting with '\\xe9' on line 3, but no encoding declared");
}

static void assert_hint(const char *path, const char *hint) {
  yoke_arena arena = {0};
  diagnostics found = {.arena = &arena};
  assert_null(py_read_file(path, &arena, &found));
  assert_int_equal(found.count, 1);
  if (hint)
    assert_string_equal(found.items[0].hint, hint);
  else
    assert_null(found.items[0].hint);
  yoke_arena_free(&arena);
}

/* A NUL may come from anywhere; in UTF-16 every second byte of English is one. */
static void a_file_of_another_encoding_should_be_saved_as_utf8(void **state) {
  (void)state;
  assert_hint(FILE_OF("y = '\xE9'\n"), "Save the file as UTF-8.");
  assert_hint(FILE_OF("\xFF\xFEx\0\n\0"), "Save the file as UTF-8.");
  assert_hint(FILE_OF("x\0y"), NULL);
}

static void every_encoding_of_text_is_converted(void **state) {
  (void)state;
  assert_text(FILE_OF("# coding: koi8_r\nx = '\xC1'\n"), "# coding: koi8_r\nx = 'а'\n");
  assert_text(FILE_OF("# coding: CP1252\nx = '\x80'\n"), "# coding: CP1252\nx = '€'\n");
  assert_text(FILE_OF("# coding: latin-1-unix\n#\xE9"), "# coding: latin-1-unix\n#é");
  assert_text(FILE_OF("# coding: euc-jp\n#\xC6\xFC"), "# coding: euc-jp\n#日");
  assert_text(FILE_OF("# coding: gbk\n#\xC8\xD5"), "# coding: gbk\n#日");
  assert_text(FILE_OF("# coding: ascii\n"), "# coding: ascii\n");
  /* The second byte of the first character is that of a backslash. */
  assert_text(FILE_OF("# coding: shift_jis\n'\x95\x5C\x93\xFA\\n'\n"),
              "# coding: shift_jis\n'表日\\n'\n");
}

static void what_is_no_encoding_of_a_program_is_refused(void **state) {
  (void)state;
  assert_refused(FILE_OF("# coding: klingon\nx = '\xC1'\n"), 1, 11, "unknown encoding: klingon");
  assert_refused(FILE_OF("# coding: utf-16\n"), 1, 11, "unknown encoding: utf-16");
  assert_refused(FILE_OF("# coding: cp500\n"), 1, 11, "unknown encoding: cp500");
  assert_refused(FILE_OF("# coding: euc-jp\n#\xC6"), 2, 2,
                 "'euc-jp' codec can't decode byte 0xc6 in position 18");
  assert_refused(FILE_OF("\xEF\xBB\xBF# coding: latin-1\n"), 1, 11,
                 "encoding problem: latin-1 with BOM");
  assert_refused(FILE_OF("# coding: ascii\n'\xE9'\n"), 2, 2,
                 "'ascii' codec can't decode byte 0xe9 in position 17");
}

static void bytes_that_are_no_text_are_refused_at_their_place(void **state) {
  (void)state;
  assert_refused(FILE_OF("x = 1\ny = '\xFF'\n"), 2, 6,
                 "Non-UTF-8 code starting with '\\xff' on line 2, but no encoding declared");
  assert_refused(FILE_OF("# coding: utf-8\n\xC3\n"), 2, 1,
                 "'utf-8' codec can't decode byte 0xc3 in position 16");
  assert_refused(FILE_OF("\xED\xA0\x80"), 1, 1, /* a surrogate */
                 "Non-UTF-8 code starting with '\\xed' on line 1, but no encoding declared");
  assert_refused(FILE_OF("x\n\0y"), 2, 1, "source code cannot contain null bytes");
  assert_refused(FILE_OF("\x7F"
                         "ELF\x02\x01\x01\0\xFF\xFE"),
                 1, 8, "source code cannot contain null bytes");
}

static void read_with(yoke_arena *arena, const char *path, bool wrong) {
  diagnostics found = {.arena = arena};
  assert_int_equal(py_read_file(path, arena, &found) == NULL, wrong);
}

static void read_once(const char *path, bool wrong) {
  jmp_buf out_of_memory;
  yoke_arena arena = {.on_failure = &out_of_memory};
  if (setjmp(out_of_memory) == 0)
    read_with(&arena, path, wrong);
  else
    assert_true(allocation_failed());
  yoke_arena_free(&arena);
}

/* The number that the next file to be opened gets: it does not change when all are closed. */
static int next_descriptor(void) {
  int next = dup(0);
  close(next);
  return next;
}

static void every_allocation_may_fail(void **state) {
  (void)state;
  const char *paths[] = {FILE_OF("# coding: latin-1\nx = '\xE9'\n"), FILE_OF("x = '\xE9'\n"),
                         test_path("missing.py")};
  int before = next_descriptor();
  for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
    every_allocation_fails read_once(paths[i], i > 0);
  assert_int_equal(next_descriptor(), before);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_no_file_is_refused),
      cmocka_unit_test(a_file_without_permission_is_refused),
      cmocka_unit_test(a_file_that_is_too_large_is_refused_unread),
      cmocka_unit_test(an_empty_file_is_fine),
      cmocka_unit_test(text_is_utf8_with_or_without_a_mark),
      cmocka_unit_test(latin1_is_converted_when_it_is_declared),
      cmocka_unit_test(a_declaration_counts_on_the_first_two_lines_only),
      cmocka_unit_test(a_file_of_another_encoding_should_be_saved_as_utf8),
      cmocka_unit_test(every_encoding_of_text_is_converted),
      cmocka_unit_test(what_is_no_encoding_of_a_program_is_refused),
      cmocka_unit_test(bytes_that_are_no_text_are_refused_at_their_place),
      cmocka_unit_test(every_allocation_may_fail),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
