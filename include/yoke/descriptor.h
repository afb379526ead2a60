/* The bridge between the compiler and the runtime: constant tables that `yoke compile` writes and
 * that libyoke walks. Programs do not fill these in by hand, and seldom read them. */
#ifndef YOKE_DESCRIPTOR_H
#define YOKE_DESCRIPTOR_H

#include "yoke/value.h"

typedef struct yoke_db yoke_db;

typedef struct yoke_model yoke_model;
typedef struct yoke_field yoke_field;
typedef struct yoke_relation yoke_relation;
typedef struct yoke_many yoke_many;

/* Begins every model struct. All zero means: new, in no database. */
typedef struct yoke_object {
  struct yoke_peers *from; /* the result it came from; it knows connection, model and scope */
  uint32_t flags;          /* the runtime's */
  uint32_t spare;
} yoke_object;

/* Where a relation of an object stands: one byte in the object for each relation that has a cache.
 */
typedef enum yoke_relation_state {
  YOKE_NOT_LOADED, /* not read yet; with a pointer in the slot: given to an initialiser, not yet
                      taken over */
  YOKE_LOADED,     /* the slot holds the partner */
  YOKE_ASSIGNED,   /* the slot holds a partner that had no key when it was assigned */
  YOKE_MISSING,    /* there is none: NULL, known without asking again */
  YOKE_DANGLING,   /* the key points at a row that is not there */
} yoke_relation_state;

typedef enum yoke_field_flags {
  YOKE_FIELD_PRIMARY_KEY = 1 << 0,
  YOKE_FIELD_AUTO = 1 << 1,     /* AutoField and kin: the database numbers it; 0 means none yet */
  YOKE_FIELD_NULLABLE = 1 << 2, /* null=True: the member is a pointer, NULL for SQL NULL */
  YOKE_FIELD_UNIQUE = 1 << 3,
  YOKE_FIELD_BLANK = 1 << 4,
  YOKE_FIELD_AUTO_NOW = 1 << 5,
  YOKE_FIELD_AUTO_NOW_ADD = 1 << 6,
  YOKE_FIELD_HAS_DEFAULT =
      1 << 7, /* a constant in default_value, or what another flag or make_default says */
  YOKE_FIELD_DEFAULT_NOW = 1 << 8, /* default=timezone.now and its kin */
  YOKE_FIELD_POSITIVE = 1 << 9,
  YOKE_FIELD_NOT_EDITABLE = 1 << 10,
  YOKE_FIELD_DEFAULT_UUID4 = 1 << 11, /* default=uuid.uuid4 */
  YOKE_FIELD_GENERATED = 1 << 12, /* GeneratedField: the database computes it, no save writes it */
  YOKE_FIELD_UNPACK_IPV4 = 1 << 13, /* GenericIPAddressField(unpack_ipv4=True) */
  YOKE_FIELD_DB_DEFAULT =
      1 << 14, /* db_default=an expression: an INSERT leaves the column out where
                  the value is NULL, 0 or ""; refreshing reads what it became */
} yoke_field_flags;

/* What full_clean() asks of a text beyond its length. Those from YOKE_FORMAT_JSON on may not be
 * empty, and are brought into the form that Django stores when they are saved or looked for. */
typedef enum yoke_text_format {
  YOKE_FORMAT_ANY,
  YOKE_FORMAT_EMAIL,
  YOKE_FORMAT_SLUG,
  YOKE_FORMAT_UNICODE_SLUG,
  YOKE_FORMAT_URL,
  YOKE_FORMAT_USERNAME, /* letters, digits and @/./+/-/_ : auth.User's UnicodeUsernameValidator */
  YOKE_FORMAT_JSON,
  YOKE_FORMAT_IP,
  YOKE_FORMAT_IPV4,
  YOKE_FORMAT_IPV6,
  YOKE_FORMAT_DECIMAL, /* of more digits than a yoke_decimal has */
} yoke_text_format;

/* Flags of a regular expression, as Python's re has them. */
typedef enum yoke_pattern_flags {
  YOKE_PATTERN_IGNORE_CASE = 1 << 0,
  YOKE_PATTERN_MULTILINE = 1 << 1,
  YOKE_PATTERN_DOT_ALL = 1 << 2,
  YOKE_PATTERN_VERBOSE = 1 << 3,
  YOKE_PATTERN_ASCII = 1 << 4,
} yoke_pattern_flags;

/* Django's validators that full_clean() runs beside those that a field has by its class. */
typedef enum yoke_validator_kind {
  YOKE_VALIDATE_MIN_VALUE,
  YOKE_VALIDATE_MAX_VALUE,
  YOKE_VALIDATE_STEP,
  YOKE_VALIDATE_MIN_LENGTH,
  YOKE_VALIDATE_MAX_LENGTH,
  YOKE_VALIDATE_DECIMAL,   /* .limit.decimal: {max_digits, decimal_places} */
  YOKE_VALIDATE_FORMAT,    /* .format; .limit_text: the schemes of a URL, the domains that an email
                              may have whatever they look like, with ", " between; or NULL */
  YOKE_VALIDATE_INTEGERS,  /* numbers with commas between: validate_comma_separated_integer_list */
  YOKE_VALIDATE_EXTENSION, /* .limit_text: the extensions, in lower case, with ", " between */
  YOKE_VALIDATE_PATTERN,   /* .pattern, .search */
} yoke_validator_kind;

typedef struct yoke_validator yoke_validator;
struct yoke_validator {
  yoke_validator_kind kind;
  yoke_text_format format;
  bool has_offset;
  yoke_scalar limit;      /* of the field's kind; an integer for a length */
  yoke_scalar offset;     /* of a step, where has_offset */
  const char *limit_text; /* as Python's str() writes it */
  const char *message;    /* as the model gives it, or NULL for Django's own */
  const char *code;       /* the same */
  const char *pattern;    /* PCRE2's: "^\\d+\\z" */
  uint32_t pattern_flags; /* of yoke_pattern_flags */
  bool is_inverse;        /* a text that has the pattern is what it complains of */
  int (*search)(yoke_db *db, const yoke_validator *validator,
                const char *text); /* yoke_search_pattern() */
};

typedef struct yoke_choice {
  yoke_scalar value; /* of the field's kind */
  bool is_null;      /* the choice of None: what an enumeration calls __empty__ */
  const char *label;
} yoke_choice;

/* What full_clean() says where the code is that: "%(value)s is too much." */
typedef struct yoke_message {
  const char *code, *text;
} yoke_message;

struct yoke_field {
  const char *name;    /* Django's: "user" */
  const char *attname; /* the struct member: "user_id"; equal to name unless it is a relation */
  const char *column;  /* the database's: "user_id" */
  const char *verbose_name;
  yoke_kind kind;
  uint32_t flags;      /* of yoke_field_flags */
  size_t offset;       /* of the member in the struct */
  size_t where_offset; /* of its lookup in the where struct */
  const char *db_type; /* SQLite's column type, as for CAST: "varchar(15)", "bigint" */
  uint32_t max_length; /* characters; 0 for none */
  yoke_text_format format;
  int64_t min, max;                    /* of integers: the column's range */
  uint16_t max_digits, decimal_places; /* of decimals */
  const yoke_choice *choices;
  size_t choice_count;
  const yoke_validator *validators; /* of the validators option */
  size_t validator_count;
  yoke_value default_value;               /* when YOKE_FIELD_HAS_DEFAULT and nothing else says it */
  void (*make_default)(yoke_scalar *ret); /* default=function: the program's own, in C */
  const yoke_message *messages;           /* error_messages: instead of Django's own */
  size_t message_count;
  const yoke_field *unique_for_date, *unique_for_month, *unique_for_year; /* or NULL */
  const yoke_relation *relation; /* the forward relation stored in this column, or NULL */
  const yoke_model *owner; /* the parent whose table has the column: multi-table inheritance. NULL:
                              the model's own table */
};

typedef enum yoke_on_delete {
  YOKE_CASCADE,
  YOKE_PROTECT,
  YOKE_RESTRICT,
  YOKE_SET_NULL,
  YOKE_SET_DEFAULT,
  YOKE_SET_VALUE, /* SET(value) */
  YOKE_DO_NOTHING,
  YOKE_DB_CASCADE, /* these three are in the schema: the runtime leaves them to the database */
  YOKE_DB_SET_NULL,
  YOKE_DB_SET_DEFAULT,
} yoke_on_delete;

/* One end of a ForeignKey or OneToOneField. The forward end belongs to the model that declares the
 * field (the child, which holds the key); the reverse end to the model it points at (the parent).
 * A model that derives from a concrete one has its parent's ends too, as entries of its own; the
 * inverse of such an entry is an end of the parent's, which does not lead back to it. */
struct yoke_relation {
  const char *name;       /* the accessor: "user"; "profile"; "book_set"; NULL if hidden ("+") */
  const char *query_name; /* in filters and select_related: "user"; "profile"; "book" */
  bool is_reverse;
  bool is_one_to_one;           /* at most one partner, in both directions */
  const yoke_model *model;      /* whose end this is */
  const yoke_model *target;     /* the model at the other end */
  const yoke_field *field;      /* the child's column that holds the key */
  const yoke_field *to_field;   /* the parent's column that it names */
  const yoke_relation *inverse; /* the other end; always there, even when hidden */
  size_t slot;         /* of the cached partner's pointer in the struct; 0 if there is none */
  size_t state;        /* of the byte that holds its yoke_relation_state */
  size_t where_offset; /* of the pointer to the partner's where struct; 0 if there is none */
  const void *limit_choices_to; /* a where struct of the target, or NULL */
  yoke_on_delete on_delete;     /* as declared by the field; the same at both ends */
  yoke_value set_value;         /* SET(value); for SET_DEFAULT the field's default */
  bool db_constraint;           /* false: the database does not watch the key, rows may dangle */
  bool is_parent_link; /* the key of multi-table inheritance: the partner is this row's parent */
};

/* One end of a ManyToManyField: the way over the rows of the join table. */
struct yoke_many {
  const char *name;       /* the accessor: "authors"; "book_set"; NULL if hidden ("+") */
  const char *query_name; /* in filters: "authors"; "book" */
  const yoke_model *model, *target;
  const yoke_relation *near; /* from the model to the join table's rows: a reverse end */
  const yoke_relation *far;  /* from the join table to the target: a forward end */
  const yoke_many *inverse;  /* the other end; always there, even when hidden */
  size_t where_offset;       /* of the pointer to the partner's where struct; 0 if there is none */
  bool is_symmetrical;       /* "self": who adds a friend is added as theirs */
};

/* A concrete parent in multi-table inheritance, direct or not. */
typedef struct yoke_parent {
  const yoke_model *model;
  const yoke_field *link; /* of the model that derives: the column that names the parent's row;
                             where its owner is another parent, that one is in between */
  const yoke_field *key;  /* the parent's primary key, as a field of the model that derives */
} yoke_parent;

/* A piece of an expression: SQL as it stands, or the column that a path leads to. One of the two.
 */
typedef struct yoke_order_part {
  const char *sql, *path;
} yoke_order_part;

/* A term of Meta.ordering or get_latest_by, and its direction: a path ("user__username", "?"), or
 * an expression in SQLite's words. */
typedef struct yoke_ordering {
  const char *path;
  const yoke_order_part *parts;
  size_t part_count;
  bool descending, nulls_first, nulls_last;
  bool is_fixed; /* an expression with asc() or desc(): "-user" does not turn it around where it is
                    of the user's ordering */
} yoke_ordering;

typedef struct yoke_unique_together {
  const yoke_field *const *fields;
  size_t count;
} yoke_unique_together;

/* What deleting rows of a model takes, worked out when the models were compiled. */
typedef struct yoke_delete_plan {
  const yoke_relation *const
      *follow; /* the reverse ends to act on, hidden ones too, in Django's order; those with
                  DO_NOTHING, DB_CASCADE and its kin are left out */
  size_t follow_count;
  bool fast;           /* nothing to follow: one DELETE, nothing read first */
  uint32_t order;      /* children have a higher one than their parents: they are deleted first */
  bool in_cycle;       /* it is its own descendant, so `order` cannot put it before itself */
  uint32_t statements; /* the most one call takes for objects already read; 0: a circle of CASCADEs
                          sets no bound */
} yoke_delete_plan;

struct yoke_model {
  const char *name;  /* "Profile" */
  const char *app;   /* "accounts" */
  const char *label; /* "accounts.Profile" */
  const char *table; /* "accounts_profile" */
  const char *verbose_name;
  size_t size;       /* of its struct */
  size_t where_size; /* of its where struct */
  const yoke_field *fields;
  size_t field_count;
  const yoke_field *pk;               /* NULL for a CompositePrimaryKey */
  const yoke_field *const *pk_fields; /* the primary key's columns: `pk` alone, or several */
  size_t pk_count;
  const yoke_relation
      *relations; /* all ends with an accessor or a cache, forward and reverse, and hidden ones */
  size_t relation_count;
  const yoke_many *many; /* the ends of many-to-many relations, forward and reverse */
  size_t many_count;
  const yoke_parent *parents; /* those whose tables hold columns of it, grandparents first */
  size_t parent_count;
  const yoke_field *order_with_respect_to; /* the key whose rows are kept in order by _order; or
                                              NULL */
  const yoke_ordering *ordering;           /* Meta.ordering */
  size_t ordering_count;
  const yoke_ordering *latest_by; /* Meta.get_latest_by */
  size_t latest_by_count;
  const yoke_unique_together *unique_together;
  size_t unique_together_count;
  yoke_delete_plan deletion;
  const char *(*str)(const void *object); /* __str__; NULL for Django's "Profile object (1)" */
};

/* A statement that builds one table or index. */
typedef struct yoke_ddl {
  const char *table; /* the table it makes or belongs to */
  const char *sql;
} yoke_ddl;

/* One app: its models, and the schema of each database as text; or all apps of a project, which it
 * then needs and has nothing else. */
typedef struct yoke_app {
  const char *label; /* "accounts" */
  const yoke_model *const *models;
  size_t model_count;
  const struct yoke_app *const *needs; /* apps whose tables its own point at; may run in a circle */
  size_t need_count;
  const yoke_ddl *sqlite; /* in an order that runs */
  size_t sqlite_count;
  int abi; /* YOKE_ABI of the compiler that wrote the tables */
} yoke_app;

/* Raised whenever these structs change: generated code made for another one refuses to compile. */
#define YOKE_ABI 5

#endif
