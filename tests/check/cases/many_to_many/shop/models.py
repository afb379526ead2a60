from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=9)


class Ignored(models.Model):
    people = models.ManyToManyField(Person, null=True, validators=[len], db_comment="people", unique=True)  # here: fields.W340 at null; fields.W341 at validators; fields.W163 at db_comment; fields.W346 at db_comment; fields.E330 at unique
    friends = models.ManyToManyField("self", related_name="useless")  # here: fields.W345 at related_name
    fine = models.ManyToManyField(Person, related_name="fine", db_comment="", validators=[])


class Group(models.Model):
    none = models.ManyToManyField(Person, through="Loose", related_name="none")  # here: fields.E336 at through
    ambiguous = models.ManyToManyField(Person, through="Double", related_name="ambiguous")  # here: fields.E335 at through
    back = models.ManyToManyField(Person, through="Back", related_name="back")  # here: fields.E334 at through
    said = models.ManyToManyField(
        Person, through="Double", through_fields=("group", "second"), related_name="said"
    )
    short = models.ManyToManyField(Person, through="Double", through_fields=["group"], related_name="short")  # here: fields.E337 at through_fields
    unknown = models.ManyToManyField(
        Person, through="Double", through_fields=("grup", "nobody"), related_name="unknown"  # here: fields.E338 at through_fields; fields.E338 at through_fields
    )
    wrong = models.ManyToManyField(
        Person, through="Double", through_fields=("first", "note"), related_name="wrong"  # here: fields.E339 at through_fields; fields.E339 at through_fields
    )
    twice = models.ManyToManyField(Person, through="Once", related_name="once")
    again = models.ManyToManyField(Person, through="Once", related_name="again")  # here: models.E003 at again


class Loose(models.Model):
    group = models.ForeignKey(Group, models.CASCADE)


class Double(models.Model):
    group = models.ForeignKey(Group, models.CASCADE)
    first = models.ForeignKey(Person, models.CASCADE, related_name="+")
    second = models.ForeignKey(Person, models.CASCADE, related_name="+")
    note = models.TextField()


class Back(models.Model):
    group = models.ForeignKey(Group, models.CASCADE, related_name="+")
    other = models.ForeignKey(Group, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE)  # here: fields.E305 at person


class Once(models.Model):
    group = models.ForeignKey(Group, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE)  # here: fields.E305 at person


class Self(models.Model):
    friends = models.ManyToManyField("self", through="Friendship")  # here: fields.E333 at through


class Friendship(models.Model):
    one = models.ForeignKey(Self, models.CASCADE, related_name="+")
    two = models.ForeignKey(Self, models.CASCADE, related_name="+")
    three = models.ForeignKey(Self, models.CASCADE, related_name="+")
