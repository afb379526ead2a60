/* What the files about a single field share. */
#ifndef YOKE_MODEL_FIELDS_H
#define YOKE_MODEL_FIELDS_H

#include "model/build.h"

/* Binds the arguments of the call that made a field to the parameters of its class ("CharField").
 * NULL when Python would refuse them (reported, in Python's words). `object` is for messages. */
const arguments *bind_arguments(builder *builder, const value *made, const char *class,
                                const char *object);

/* Of bound arguments: one by its parameter's name; NULL when it was not given. */
const argument *argument_named(const arguments *arguments, const char *name);
const value *value_named(const arguments *arguments, const char *name);

/* Gives a diagnostic its object and hint. Always false, to be returned. */
bool about_field(const field *field, diagnostic *said, const char *hint);

/* Reads the options that any field can have, and those of its class. False: the field cannot be
 * made (reported). */
bool read_options(builder *builder, field *field, draft *draft);

/* Relation options of ForeignKey and OneToOneField. */
bool build_relation(builder *builder, field *field, draft *draft);

/* What `to` and `through` name: a class, or a text. Sets *ret_model or leaves it NULL, to be found
 * when all models are known; *ret_label where it is known already. False: reported. */
bool read_target(builder *builder, const field *field, const argument *to, model **ret_model,
                 const char **ret_name, const char **ret_label);

/* The first base of a class that is unknown; NULL when there is none. */
const value *unknown_base_of(const class *class);

/* Whether the interpreter has said already why a value is unknown: "name 'x' is not defined"; and
 * that name. */
bool was_reported(const value *unknown);

/* Whether it is a name that nothing has bound. */
bool is_undefined_name(const value *unknown);

/* Whether an exception that nobody caught is among the diagnostics. */
bool has_been_told(const builder *builder, const value *unknown);
const char *reported_name(builder *builder, const value *unknown);

/* Gives the diagnostic of that id at that place a hint, when there is one and it has none. */
void add_hint(builder *builder, const char *id, place where, const char *hint);

/* The field of a declaration without the place in a model: also base_field and output_field. NULL:
 * reported. */
field *make_field(builder *builder, model *model, const char *name, const value *made, place where);

/* What a field of a class of the project's own says of its type: which of Django's it has, before
 * all else is finished; and what its columns are called, when the field knows its names. */
void read_own_class(builder *builder, field *field, const value *made);
void read_own_types(builder *builder, field *field, const value *made);
void contribute_own(builder *builder, const field *field, const value *made);

/* The class of the join model that a many-to-many field of the files makes itself; NULL: none. */
const class *contributed_join(builder *builder, const field *field, const value *made);

/* A class "CharField" or FIELD_CLASS_COUNT. */
field_class field_class_named(const char *name);

/* The name of a class of fields behind the path of where Django documents it; NULL: it is not of
 * those modules. */
const char *field_class_in_path(const char *path);

/* What a class is called where the field is declared: "CharField", "AutoSlugField". */
const char *field_class_name(const value *made);

/* Whether a class is called as fields are: "PhoneNumberField". */
bool sounds_like_a_field(const char *name);

/* What all fields of a class have before an option is read, and what follows from all of them. */
void start_field(field *field, field_class class);
void finish_field(builder *builder, field *field);

/* A constant as a value of the kind a field has; false: it cannot be one. */
bool field_constant(builder *builder, const field *field, const value *from, yoke_value *ret);

/* A default: constant, callable or expression; what can be none of them is reported. */
model_value settle_default(builder *builder, field *field, const value *from, const char *option);
void settle_choices(builder *builder, field *field, const value *from);

/* Makes data of the validators that C can run; the others are warned of. */
void settle_validators(builder *builder, field *field);

/* Says that the value of an option is none for the field. */
void refuse_value(builder *builder, const field *field, const value *from, const char *option);

/* The text of JSON, as json.dumps() writes it; NULL: not all of it can be. */
const char *json_text(builder *builder, const value *from);

#endif
