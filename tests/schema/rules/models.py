"""Keys, join tables, inheritance, indexes and constraints, and their names."""
from django.db import models
from django.db.models import Deferrable, F, Q
from django.db.models.functions import Collate, Lower, Upper


class Place(models.Model):
    name = models.CharField(max_length=50)
    address = models.CharField(max_length=80)


class Restaurant(Place):
    serves_pizza = models.BooleanField(default=False)


class Bar(Place):
    place_ptr = models.OneToOneField(
        Place, models.CASCADE, parent_link=True, primary_key=True, db_column="is_a")


class Pub(Bar):
    beers = models.PositiveIntegerField()


class NamedPlace(Place):
    class Meta:
        proxy = True


class Question(models.Model):
    text = models.TextField()


class Answer(models.Model):
    question = models.ForeignKey(Question, models.CASCADE)

    class Meta:
        order_with_respect_to = "question"


class Pair(models.Model):
    pk = models.CompositePrimaryKey("left", "right")
    left = models.IntegerField()
    right = models.CharField(max_length=5)
    rest = models.TextField()


class Key(models.Model):
    code = models.CharField(max_length=12, primary_key=True)


class Small(models.Model):
    id = models.SmallAutoField(primary_key=True)


class Unsigned(models.Model):
    number = models.PositiveBigIntegerField(primary_key=True)
    small = models.PositiveSmallIntegerField(unique=True)


class Keys(models.Model):
    place = models.ForeignKey(Place, models.CASCADE)
    restaurant = models.ForeignKey(Restaurant, models.SET_NULL, null=True, related_name="+")
    key = models.ForeignKey(Key, models.CASCADE)
    only = models.OneToOneField(Key, models.CASCADE, related_name="only")
    small = models.ForeignKey(Small, models.CASCADE, db_column="s")
    unsigned = models.ForeignKey(Unsigned, models.CASCADE)
    other = models.ForeignKey(
        Unsigned, models.CASCADE, to_field="small", related_name="+", db_constraint=False)
    bare = models.ForeignKey(Place, models.CASCADE, db_index=False, related_name="+")
    unlinked = models.ForeignKey(
        Place, models.DO_NOTHING, db_index=False, related_name="+", db_constraint=False)
    parent = models.ForeignKey("self", models.CASCADE, null=True)
    later = models.ForeignKey("Later", models.CASCADE)
    many = models.ManyToManyField(Place, related_name="+")
    selves = models.ManyToManyField("self")
    keyed = models.ManyToManyField(Key, db_table="join table", related_name="+")
    loose = models.ManyToManyField(Unsigned, db_constraint=False, related_name="+")
    linked = models.ManyToManyField("Later", through="Link", related_name="+")


class Later(models.Model):
    pass


class Archived(models.Model):
    class Meta:
        db_table = '"archive"."book"'
        required_db_vendor = "postgresql"


class ToArchived(models.Model):
    book = models.ForeignKey(Archived, models.CASCADE)

    class Meta:
        db_table = '"archive"."page"'
        required_db_vendor = "postgresql"


class Link(models.Model):
    keys = models.ForeignKey(Keys, models.CASCADE)
    later = models.ForeignKey(Later, models.CASCADE)

    class Meta:
        unique_together = ("keys", "later")


class AModelWhoseNameIsAsLongAsNoNameShouldEverBeButSomeNamesAre(models.Model):
    a_field_that_has_quite_a_long_name_too = models.CharField(max_length=5, db_index=True)
    a_key_that_has_quite_a_long_name_itself = models.ForeignKey(Place, models.CASCADE)
    things = models.ManyToManyField(Key)

    class Meta:
        unique_together = [
            ["a_field_that_has_quite_a_long_name_too", "a_key_that_has_quite_a_long_name_itself"]]
        indexes = [models.Index(fields=["a_field_that_has_quite_a_long_name_too"])]


class Indexes(models.Model):
    name = models.CharField(max_length=50)
    text = models.CharField(max_length=50, null=True)
    number = models.IntegerField(null=True)
    size = models.IntegerField()
    owner = models.ForeignKey(Key, models.CASCADE)

    class Meta:
        indexes = [
            models.Index(fields=["name"]),
            models.Index(fields=["-number", "name"]),
            models.Index(fields=["owner", "-size"], name="by_owner"),
            models.Index(fields=["name"], name="some", condition=Q(number__gt=5)),
            models.Index(fields=["name"], name="covering", include=["size", "owner"]),
            models.Index(fields=["name", "text"], name="classes",
                         opclasses=["varchar_pattern_ops", "varchar_ops"]),
            models.Index(Lower("name"), name="lower"),
            models.Index(Upper("name").desc(), "size", F("number").asc(), name="sorted"),
            models.Index(Collate("name", "C"), name="collated"),
            models.Index(Collate(Lower("name"), "C").desc(), F("size") * 2, name="collated_lower"),
            models.Index(Lower("name"), condition=Q(text__isnull=False), include=["size"],
                         name="all_at_once"),
        ]


class SortedNulls(models.Model):
    """SQLite takes this in ORDER BY, and not in an index."""

    name = models.CharField(max_length=50)
    number = models.IntegerField(null=True)

    class Meta:
        required_db_vendor = "postgresql"
        indexes = [
            models.Index(Collate(Lower("name"), "C").desc(nulls_last=True), name="last"),
            models.Index(F("number").asc(nulls_first=True), name="first"),
        ]


class Constraints(models.Model):
    name = models.CharField(max_length=50)
    text = models.CharField(max_length=10, null=True)
    number = models.IntegerField(null=True)
    size = models.IntegerField()

    class Meta:
        unique_together = [("name", "text"), ("size", "number")]
        constraints = [
            models.UniqueConstraint(fields=["name"], name="one"),
            models.UniqueConstraint(fields=["name", "size"], name="two"),
            models.UniqueConstraint(fields=["name"], name="late", deferrable=Deferrable.DEFERRED),
            models.UniqueConstraint(fields=["size"], name="soon", deferrable=Deferrable.IMMEDIATE),
            models.UniqueConstraint(fields=["name"], name="if_any", condition=Q(number=None)),
            models.UniqueConstraint(fields=["name"], name="included", include=["size"]),
            models.UniqueConstraint(fields=["text"], name="nulls", nulls_distinct=False),
            models.UniqueConstraint(fields=["number"], name="nulls_too", nulls_distinct=True),
            models.UniqueConstraint(fields=["number"], name="nulls_if", nulls_distinct=False,
                                    condition=Q(size=1), include=["name"]),
            models.UniqueConstraint(fields=["name", "text"], name="classes_too",
                                    opclasses=["varchar_pattern_ops", "bpchar_pattern_ops"]),
            models.UniqueConstraint(Lower("name"), name="lower_unique"),
            models.UniqueConstraint(Lower("name").desc(), "size", name="lower_and_size",
                                    condition=Q(size__gt=1)),
            models.CheckConstraint(condition=Q(size__gte=1) & Q(size__lte=9), name="size_is_digit"),
            models.CheckConstraint(condition=Q(number__gt=F("size")), name="more"),
        ]


class Abstract(models.Model):
    name = models.CharField(max_length=10, db_index=True)

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["name"], name="%(app_label)s_%(class)s_name")]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="%(class)s_has_name")]


class First(Abstract):
    pass


class Second(Abstract):
    class Meta(Abstract.Meta):
        db_table = "The second"
