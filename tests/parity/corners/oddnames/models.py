"""Tables and columns that have to be quoted with care."""
from django.db import models


class Spaces(models.Model):
    number = models.IntegerField(db_column="a number", db_index=True)
    other = models.PositiveIntegerField(db_column="other number")

    class Meta:
        db_table = "table with spaces"


class Dots(models.Model):
    number = models.IntegerField(unique=True, db_column="a.b")
    many = models.ManyToManyField(Spaces, db_table="many.dots")

    class Meta:
        db_table = "schema.table"


class Percent(models.Model):
    share = models.IntegerField(db_column="share%", db_index=True)
    rate = models.PositiveIntegerField(db_column="%s")
    text = models.CharField(max_length=5, db_column="100%d", default="50%")

    class Meta:
        db_table = "100%"


class PercentConstraint(models.Model):
    share = models.IntegerField()

    class Meta:
        db_table = "percent%constraint"
        constraints = [models.CheckConstraint(condition=models.Q(share__lt=100), name="share_%%")]


class PercentDefault(models.Model):
    text = models.CharField(max_length=5, db_default="50%")


class PercentDefaultAndColumn(models.Model):
    """Django itself stumbles over this one."""

    text = models.CharField(max_length=5, db_column="100%d", db_default="50%")


class PercentText(models.Model):
    text = models.CharField(max_length=5)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(text__contains="%"), name="has_percent"),
            models.CheckConstraint(condition=~models.Q(text="a%b"), name="no_percent"),
        ]


class Unicode(models.Model):
    größe = models.IntegerField(db_index=True)
    имя = models.CharField(max_length=5, unique=True)
    straße = models.ForeignKey(Spaces, models.CASCADE)

    class Meta:
        db_table = "größen"


class Bücher(models.Model):
    titel = models.CharField(max_length=5)
    autoren = models.ManyToManyField(Unicode, related_name="bücher")


class Upper(models.Model):
    ID = models.AutoField(primary_key=True)
    Name = models.CharField(max_length=5, db_index=True)
    camelCase = models.IntegerField(db_column="CamelCase")

    class Meta:
        db_table = "UPPER"
        unique_together = ("Name", "camelCase")


class Order(models.Model):
    select = models.IntegerField()
    group = models.CharField(max_length=5, db_index=True)
    table = models.ForeignKey("self", models.CASCADE, null=True)
    user = models.IntegerField()
    index = models.PositiveIntegerField()

    class Meta:
        db_table = "order"


class Quoted(models.Model):
    number = models.IntegerField()

    class Meta:
        db_table = '"already quoted"'


class ToQuoted(models.Model):
    quoted = models.ForeignKey(Quoted, models.CASCADE)
    many = models.ManyToManyField(Quoted, related_name="many_of")

    class Meta:
        db_table = '"own"."qualified"'


class Select(models.Model):
    """A keyword of C and of SQL: for, int, char as fields."""

    char = models.CharField(max_length=1)
    int = models.IntegerField()
    values = models.IntegerField()
    end = models.DateField()


class A(models.Model):
    """The shortest."""

    n = models.IntegerField(db_column="")
    c = models.ForeignKey("B", models.CASCADE, db_column="c")


class B(models.Model):
    one = models.OneToOneField(A, models.CASCADE, db_column="a", related_name="+")
