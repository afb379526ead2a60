/* Whether a date, time or instant is one that Python has too: years 1 to 9999. */
#ifndef YOKE_COMMON_DATES_H
#define YOKE_COMMON_DATES_H

#include "yoke/value.h"

bool yoke_date_is_valid(yoke_date date);
bool yoke_time_is_valid(yoke_time time);
bool yoke_datetime_is_valid(yoke_datetime datetime);

/* Days from 1970-01-01; and back. */
int64_t yoke_days_since_1970(yoke_date date);
yoke_date yoke_date_of_day(int64_t days_after_1970);

#endif
