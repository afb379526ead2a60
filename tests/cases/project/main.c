#include <stdio.h>

#include "yoke_project.h"

/* One function in Python, one in C, whichever apps use it. */
const char *blog_make_key(void) {
  return "key";
}

int main(void) {
  yoke_db *db = yoke_open(":memory:");
  if (!yoke_create_tables(db, &yoke_project)) return 1;
  if (!yoke_create_tables(db, &yoke_project)) return 1; /* nothing is missing any more */
  Author *ada = Author_create(db, .name = "ada");
  blog_Comment_create(db, .author = ada, .state = blog_State_CLOSED);
  forum_Comment_create(db, .author = ada, .mood = &(int64_t){Mood_BAD});
  Visit_create(db);

  blog_Comment *one = blog_Comment_first(db);
  forum_Comment *other = forum_Comment_first(db);
  printf("%s %s %s\n", blog_Comment_author(one)->name, blog_Comment_get_state_display(one),
         one->key);
  printf("%s %s %s %s\n", forum_Comment_author(other)->name, forum_Comment_get_state_display(other),
         forum_Comment_get_mood_display(other), other->key);
  printf("%s\n", Visit_get_state_display(Visit_first(db, .where = {.state = eq(forum_State_HERE)})));
  yoke_close(db);
  return 0;
}
