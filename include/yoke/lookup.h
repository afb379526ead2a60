/* clang-format off */
/* Field lookups: what stands behind a field's name in a filter, as after Django's double
 * underscore.
 *
 *   Django                         Yoke
 *   filter(id=1)                   .id = eq(1)
 *   filter(id__gte=1)              .id = gte(1)               also gt, lt, lte
 *   filter(id__range=(1, 9))       .id = range(1, 9)
 *   filter(id__in=[1, 2])          .id = in_ints(1, 2)        texts: in_texts("a", "b")
 *   filter(id__in=ids)             .id = in(ids, count)       an array of int64_t, const char *, ...
 *   filter(name__iexact="a")       .name = iexact("a")        also contains, startswith, ...
 *   filter(name=None)              .name = IS_NULL            also IS_NOT_NULL
 *   filter(user=ada)               .user = &(User_where){ .is = ada }
 *   filter(profile=None)           .profile = ABSENT          also PRESENT
 *   update(name="a")               .name = to("a")            NULL: .name = TO_NULL
 *   update(user=ada)               .user = &(User_where){ .is = ada }      NULL: .user = ABSENT
 *
 * Each value type has a lookup type of its own, so `.id = eq("x")` and `.id = startswith("x")` are
 * compile errors at the caller's line. Text and arrays are borrowed for the call only.
 * A value with commas in it takes parentheses of its own: .born = eq(((yoke_date){2026, 1, 31})).
 * Define YOKE_NO_SHORT_NAMES before including to have only the yoke_ spellings. */
/* clang-format on */
#ifndef YOKE_LOOKUP_H
#define YOKE_LOOKUP_H

/* Compilers then report a wrong argument of a macro at the caller's line, not in here. */
#pragma GCC system_header

#include "yoke/value.h"

YOKE_API_BEGIN

typedef enum yoke_lookup_op {
  YOKE_NO_LOOKUP, /* all zero: the field is not looked at */
#define YOKE_LOOKUP(NAME, name) YOKE_##NAME,
#include "yoke/lookups.def"
#undef YOKE_LOOKUP
  YOKE_TO, /* an assignment in update(), not a lookup */
} yoke_lookup_op;

/* What all lookup types share. */
typedef struct yoke_lookup {
  yoke_lookup_op op;
  uint32_t count; /* YOKE_IN: how many; YOKE_ISNULL, YOKE_TO: 1 for NULL, 0 for NOT NULL */
  union {
    yoke_scalar value;
    const void *list; /* YOKE_IN: of int64_t, double, const char *, yoke_date, ... */
  };
  yoke_scalar high; /* YOKE_RANGE: the upper end, itself included */
} yoke_lookup;

typedef struct yoke_int_lookup {
  yoke_lookup is;
} yoke_int_lookup; /* integers and booleans */
typedef struct yoke_float_lookup {
  yoke_lookup is;
} yoke_float_lookup;
typedef struct yoke_text_lookup {
  yoke_lookup is;
} yoke_text_lookup;
typedef struct yoke_date_lookup {
  yoke_lookup is;
} yoke_date_lookup;
typedef struct yoke_time_lookup {
  yoke_lookup is;
} yoke_time_lookup;
typedef struct yoke_datetime_lookup {
  yoke_lookup is;
} yoke_datetime_lookup;
typedef struct yoke_bytes_lookup {
  yoke_lookup is;
} yoke_bytes_lookup;
typedef struct yoke_decimal_lookup {
  yoke_lookup is;
} yoke_decimal_lookup;
typedef struct yoke_duration_lookup {
  yoke_lookup is;
} yoke_duration_lookup;
typedef struct yoke_uuid_lookup {
  yoke_lookup is;
} yoke_uuid_lookup;

/* Two functions per value type, so that each argument of a macro is evaluated once. */
static inline yoke_int_lookup yoke_int_is(yoke_lookup_op op, int64_t value) {
  return (yoke_int_lookup){{.op = op, .value.integer = value}};
}
static inline yoke_int_lookup yoke_int_range(int64_t low, int64_t high) {
  return (yoke_int_lookup){{.op = YOKE_RANGE, .value.integer = low, .high.integer = high}};
}
static inline yoke_float_lookup yoke_float_is(yoke_lookup_op op, double value) {
  return (yoke_float_lookup){{.op = op, .value.real = value}};
}
static inline yoke_float_lookup yoke_float_range(double low, double high) {
  return (yoke_float_lookup){{.op = YOKE_RANGE, .value.real = low, .high.real = high}};
}
static inline yoke_text_lookup yoke_text_is(yoke_lookup_op op, const char *value) {
  return (yoke_text_lookup){{.op = op, .value.text = value}};
}
static inline yoke_text_lookup yoke_text_range(const char *low, const char *high) {
  return (yoke_text_lookup){{.op = YOKE_RANGE, .value.text = low, .high.text = high}};
}
static inline yoke_date_lookup yoke_date_is(yoke_lookup_op op, yoke_date value) {
  return (yoke_date_lookup){{.op = op, .value.date = value}};
}
static inline yoke_date_lookup yoke_date_range(yoke_date low, yoke_date high) {
  return (yoke_date_lookup){{.op = YOKE_RANGE, .value.date = low, .high.date = high}};
}
static inline yoke_time_lookup yoke_time_is(yoke_lookup_op op, yoke_time value) {
  return (yoke_time_lookup){{.op = op, .value.time = value}};
}
static inline yoke_time_lookup yoke_time_range(yoke_time low, yoke_time high) {
  return (yoke_time_lookup){{.op = YOKE_RANGE, .value.time = low, .high.time = high}};
}
static inline yoke_datetime_lookup yoke_datetime_is(yoke_lookup_op op, yoke_datetime value) {
  return (yoke_datetime_lookup){{.op = op, .value.datetime = value}};
}
static inline yoke_datetime_lookup yoke_datetime_range(yoke_datetime low, yoke_datetime high) {
  return (yoke_datetime_lookup){{.op = YOKE_RANGE, .value.datetime = low, .high.datetime = high}};
}
static inline yoke_bytes_lookup yoke_bytes_is(yoke_lookup_op op, yoke_bytes value) {
  return (yoke_bytes_lookup){{.op = op, .value.bytes = value}};
}
static inline yoke_bytes_lookup yoke_bytes_range(yoke_bytes low, yoke_bytes high) {
  return (yoke_bytes_lookup){{.op = YOKE_RANGE, .value.bytes = low, .high.bytes = high}};
}
static inline yoke_decimal_lookup yoke_decimal_is(yoke_lookup_op op, yoke_decimal value) {
  return (yoke_decimal_lookup){{.op = op, .value.decimal = value}};
}
static inline yoke_decimal_lookup yoke_decimal_range(yoke_decimal low, yoke_decimal high) {
  return (yoke_decimal_lookup){{.op = YOKE_RANGE, .value.decimal = low, .high.decimal = high}};
}
static inline yoke_duration_lookup yoke_duration_is(yoke_lookup_op op, yoke_duration value) {
  return (yoke_duration_lookup){{.op = op, .value.duration = value}};
}
static inline yoke_duration_lookup yoke_duration_range(yoke_duration low, yoke_duration high) {
  return (yoke_duration_lookup){{.op = YOKE_RANGE, .value.duration = low, .high.duration = high}};
}
static inline yoke_uuid_lookup yoke_uuid_is(yoke_lookup_op op, yoke_uuid value) {
  return (yoke_uuid_lookup){{.op = op, .value.uuid = value}};
}
static inline yoke_uuid_lookup yoke_uuid_range(yoke_uuid low, yoke_uuid high) {
  return (yoke_uuid_lookup){{.op = YOKE_RANGE, .value.uuid = low, .high.uuid = high}};
}

/* field__in=[...]: `count` values at `list`. No values: nothing matches, as in Django. */
static inline yoke_int_lookup yoke_int_in(const int64_t *list, size_t count) {
  return (yoke_int_lookup){{.op = YOKE_IN, .count = (uint32_t)count, .list = list}};
}
static inline yoke_float_lookup yoke_float_in(const double *list, size_t count) {
  return (yoke_float_lookup){{.op = YOKE_IN, .count = (uint32_t)count, .list = list}};
}
static inline yoke_text_lookup yoke_text_in(const char *const *list, size_t count) {
  return (yoke_text_lookup){{.op = YOKE_IN, .count = (uint32_t)count, .list = list}};
}
static inline yoke_text_lookup yoke_char_text_in(char *const *list, size_t count) {
  return (yoke_text_lookup){{.op = YOKE_IN, .count = (uint32_t)count, .list = list}};
}
static inline yoke_date_lookup yoke_date_in(const yoke_date *list, size_t count) {
  return (yoke_date_lookup){{.op = YOKE_IN, .count = (uint32_t)count, .list = list}};
}
static inline yoke_time_lookup yoke_time_in(const yoke_time *list, size_t count) {
  return (yoke_time_lookup){{.op = YOKE_IN, .count = (uint32_t)count, .list = list}};
}
static inline yoke_datetime_lookup yoke_datetime_in(const yoke_datetime *list, size_t count) {
  return (yoke_datetime_lookup){{.op = YOKE_IN, .count = (uint32_t)count, .list = list}};
}
static inline yoke_bytes_lookup yoke_bytes_in(const yoke_bytes *list, size_t count) {
  return (yoke_bytes_lookup){{.op = YOKE_IN, .count = (uint32_t)count, .list = list}};
}
static inline yoke_decimal_lookup yoke_decimal_in(const yoke_decimal *list, size_t count) {
  return (yoke_decimal_lookup){{.op = YOKE_IN, .count = (uint32_t)count, .list = list}};
}
static inline yoke_duration_lookup yoke_duration_in(const yoke_duration *list, size_t count) {
  return (yoke_duration_lookup){{.op = YOKE_IN, .count = (uint32_t)count, .list = list}};
}
static inline yoke_uuid_lookup yoke_uuid_in(const yoke_uuid *list, size_t count) {
  return (yoke_uuid_lookup){{.op = YOKE_IN, .count = (uint32_t)count, .list = list}};
}

#define YOKE_BY_TYPE(value, ending)                                                                \
  _Generic((value),                                                                                \
      char *: yoke_text_##ending,                                                                  \
      const char *: yoke_text_##ending,                                                            \
      float: yoke_float_##ending,                                                                  \
      double: yoke_float_##ending,                                                                 \
      yoke_date: yoke_date_##ending,                                                               \
      yoke_time: yoke_time_##ending,                                                               \
      yoke_datetime: yoke_datetime_##ending,                                                       \
      yoke_bytes: yoke_bytes_##ending,                                                             \
      yoke_decimal: yoke_decimal_##ending,                                                         \
      yoke_duration: yoke_duration_##ending,                                                       \
      yoke_uuid: yoke_uuid_##ending,                                                               \
      default: yoke_int_##ending)

#define yoke_eq(value) YOKE_BY_TYPE(value, is)(YOKE_EXACT, value)
#define yoke_gt(value) YOKE_BY_TYPE(value, is)(YOKE_GT, value)
#define yoke_gte(value) YOKE_BY_TYPE(value, is)(YOKE_GTE, value)
#define yoke_lt(value) YOKE_BY_TYPE(value, is)(YOKE_LT, value)
#define yoke_lte(value) YOKE_BY_TYPE(value, is)(YOKE_LTE, value)
#define yoke_range(low, high) YOKE_BY_TYPE(low, range)(low, high)
#define yoke_to(value) YOKE_BY_TYPE(value, is)(YOKE_TO, value)

#define yoke_iexact(text) yoke_text_is(YOKE_IEXACT, text)
#define yoke_contains(text) yoke_text_is(YOKE_CONTAINS, text)
#define yoke_icontains(text) yoke_text_is(YOKE_ICONTAINS, text)
#define yoke_startswith(text) yoke_text_is(YOKE_STARTSWITH, text)
#define yoke_istartswith(text) yoke_text_is(YOKE_ISTARTSWITH, text)
#define yoke_endswith(text) yoke_text_is(YOKE_ENDSWITH, text)
#define yoke_iendswith(text) yoke_text_is(YOKE_IENDSWITH, text)

#define yoke_in(list, count)                                                                       \
  _Generic((list),                                                                                 \
      int64_t *: yoke_int_in,                                                                      \
      const int64_t *: yoke_int_in,                                                                \
      double *: yoke_float_in,                                                                     \
      const double *: yoke_float_in,                                                               \
      char **: yoke_char_text_in,                                                                  \
      char *const *: yoke_char_text_in,                                                            \
      const char **: yoke_text_in,                                                                 \
      const char *const *: yoke_text_in,                                                           \
      yoke_date *: yoke_date_in,                                                                   \
      const yoke_date *: yoke_date_in,                                                             \
      yoke_time *: yoke_time_in,                                                                   \
      const yoke_time *: yoke_time_in,                                                             \
      yoke_bytes *: yoke_bytes_in,                                                                 \
      const yoke_bytes *: yoke_bytes_in,                                                           \
      yoke_decimal *: yoke_decimal_in,                                                             \
      const yoke_decimal *: yoke_decimal_in,                                                       \
      yoke_duration *: yoke_duration_in,                                                           \
      const yoke_duration *: yoke_duration_in,                                                     \
      yoke_uuid *: yoke_uuid_in,                                                                   \
      const yoke_uuid *: yoke_uuid_in,                                                             \
      yoke_datetime *: yoke_datetime_in,                                                           \
      const yoke_datetime *: yoke_datetime_in)(list, count)
#define yoke_in_ints(...)                                                                          \
  yoke_int_in((const int64_t[]){__VA_ARGS__},                                                      \
              sizeof((const int64_t[]){__VA_ARGS__}) / sizeof(int64_t))
#define yoke_in_texts(...)                                                                         \
  yoke_text_in((const char *const[]){__VA_ARGS__},                                                 \
               sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *))

/* Initialisers that fit a lookup of any type. */
#define YOKE_IS_NULL                                                                               \
  {                                                                                                \
    { .op = YOKE_ISNULL, .count = 1 }                                                              \
  }
#define YOKE_IS_NOT_NULL                                                                           \
  {                                                                                                \
    { .op = YOKE_ISNULL, .count = 0 }                                                              \
  }
#define YOKE_TO_NULL                                                                               \
  {                                                                                                \
    { .op = YOKE_TO, .count = 1 }                                                                  \
  }

/* Stand for a relation that has no partner (relation__isnull=True), and for one that has. Beyond a
 * reverse foreign key PRESENT, as any condition there, gives the object once per match: as Django's
 * filter() does without distinct(). */
extern const char yoke_absent[], yoke_present[];
#define YOKE_ABSENT ((const void *)yoke_absent)
#define YOKE_PRESENT ((const void *)yoke_present)

/* Ends an array of conditions in .all, .any and .none. An array of nothing else requires nothing,
 * .any too. */
#define YOKE_END                                                                                   \
  { .end = true }

#ifndef YOKE_NO_SHORT_NAMES
#define eq(value) yoke_eq(value)
#define gt(value) yoke_gt(value)
#define gte(value) yoke_gte(value)
#define lt(value) yoke_lt(value)
#define lte(value) yoke_lte(value)
#define range(low, high) yoke_range(low, high)
#define to(value) yoke_to(value)
#define iexact(text) yoke_iexact(text)
#define contains(text) yoke_contains(text)
#define icontains(text) yoke_icontains(text)
#define startswith(text) yoke_startswith(text)
#define istartswith(text) yoke_istartswith(text)
#define endswith(text) yoke_endswith(text)
#define iendswith(text) yoke_iendswith(text)
#define in(list, count) yoke_in(list, count)
#define in_ints(...) yoke_in_ints(__VA_ARGS__)
#define in_texts(...) yoke_in_texts(__VA_ARGS__)
#define IS_NULL YOKE_IS_NULL
#define IS_NOT_NULL YOKE_IS_NOT_NULL
#define TO_NULL YOKE_TO_NULL
#define ABSENT YOKE_ABSENT
#define PRESENT YOKE_PRESENT
#endif

YOKE_API_END

#endif
