/* The time zone of a project: what Django converts to before it takes a date or an hour of a
 * moment. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "schema/sql.h"

const char *time_zone_of(const compiler *compiler) {
  if (!compiler->project) return "UTC";
  return compiler->project->use_tz ? compiler->project->time_zone : NULL;
}

/* The C library knows zones only as the process's own: it is lent one for a moment. */
int64_t zone_offset(const char *zone, int64_t local_seconds) {
  if (strcmp(zone, "UTC") == 0) return 0;
  const char *now = getenv("TZ");
  char *own = now ? strdup(now) : NULL;
  setenv("TZ", zone, 1);
  tzset();
  time_t local = (time_t)local_seconds;
  struct tm broken;
  gmtime_r(&local, &broken);
  broken.tm_isdst = -1;
  time_t instant = mktime(&broken);
  if (own)
    setenv("TZ", own, 1);
  else
    unsetenv("TZ");
  tzset();
  free(own);
  return local_seconds - (int64_t)instant;
}
