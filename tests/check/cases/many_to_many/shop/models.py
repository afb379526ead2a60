from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=9)


class Ignored(models.Model):
    people = models.ManyToManyField(Person, null=True, validators=[len], db_comment="people", unique=True)
    friends = models.ManyToManyField("self", related_name="useless")
    fine = models.ManyToManyField(Person, related_name="fine", db_comment="", validators=[])


class Group(models.Model):
    none = models.ManyToManyField(Person, through="Loose", related_name="none")
    ambiguous = models.ManyToManyField(Person, through="Double", related_name="ambiguous")
    back = models.ManyToManyField(Person, through="Back", related_name="back")
    said = models.ManyToManyField(
        Person, through="Double", through_fields=("group", "second"), related_name="said"
    )
    short = models.ManyToManyField(Person, through="Double", through_fields=["group"], related_name="short")
    unknown = models.ManyToManyField(
        Person, through="Double", through_fields=("grup", "nobody"), related_name="unknown"
    )
    wrong = models.ManyToManyField(
        Person, through="Double", through_fields=("first", "note"), related_name="wrong"
    )
    twice = models.ManyToManyField(Person, through="Once", related_name="once")
    again = models.ManyToManyField(Person, through="Once", related_name="again")


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
    person = models.ForeignKey(Person, models.CASCADE)


class Once(models.Model):
    group = models.ForeignKey(Group, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE)


class Self(models.Model):
    friends = models.ManyToManyField("self", through="Friendship")


class Friendship(models.Model):
    one = models.ForeignKey(Self, models.CASCADE, related_name="+")
    two = models.ForeignKey(Self, models.CASCADE, related_name="+")
    three = models.ForeignKey(Self, models.CASCADE, related_name="+")
