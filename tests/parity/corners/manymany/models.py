"""Many-to-many in every form."""
from django.conf import settings
from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=20)
    friends = models.ManyToManyField("self")
    follows = models.ManyToManyField("self", symmetrical=False, related_name="followers")
    knows = models.ManyToManyField("Person", related_name="known_by", blank=True)
    married = models.ManyToManyField("self", through="Marriage")


class Marriage(models.Model):
    first = models.ForeignKey(Person, models.CASCADE, related_name="first_of")
    second = models.ForeignKey(Person, models.CASCADE, related_name="second_of")
    since = models.DateField()


class Group(models.Model):
    name = models.CharField(max_length=20)
    members = models.ManyToManyField(Person, through="Membership",
                                     through_fields=("group", "person"))
    hidden = models.ManyToManyField(Person, related_name="+", db_constraint=False)
    other = models.ManyToManyField("manymany.Person", related_name="other_%(class)s",
                                   related_query_name="others")
    users = models.ManyToManyField(settings.AUTH_USER_MODEL, limit_choices_to={"is_staff": True})
    tables = models.ManyToManyField(Person, related_name="of_table", db_table="group_tables")
    owner = models.ForeignKey(Person, models.PROTECT, related_name="owned")


class Membership(models.Model):
    group = models.ForeignKey(Group, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    inviter = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="invited")

    class Meta:
        unique_together = [["group", "person"]]
        constraints = [models.CheckConstraint(
            condition=~models.Q(person=models.F("inviter")), name="not_oneself")]


class TextKey(models.Model):
    code = models.CharField(max_length=4, primary_key=True)
    friends = models.ManyToManyField("self")
    people = models.ManyToManyField(Person)


class Abstract(models.Model):
    people = models.ManyToManyField(Person, related_name="%(app_label)s_%(class)s_of")

    class Meta:
        abstract = True


class ConcreteOne(Abstract):
    pass


class ConcreteTwo(Abstract):
    class Meta:
        db_table = "two"
        default_related_name = "twos"


class Child(Person):
    toys = models.ManyToManyField("Toy")
    parents = models.ManyToManyField(Person, related_name="children")


class Toy(models.Model):
    compatible = models.ManyToManyField("self", through="Fits", symmetrical=True)
    sold_with = models.ManyToManyField("Toy")


class Fits(models.Model):
    from_toy = models.ForeignKey(Toy, models.CASCADE, related_name="+")
    to_toy = models.ForeignKey(Toy, models.CASCADE, related_name="+")


class UnmanagedThrough(models.Model):
    group = models.ForeignKey(Group, models.CASCADE)
    toy = models.ForeignKey(Toy, models.CASCADE)

    class Meta:
        managed = False
        db_table = "unmanaged_through"


class Shop(models.Model):
    groups = models.ManyToManyField(Group)
    unmanaged = models.ManyToManyField("Legacy")


class Legacy(models.Model):
    shops = models.ManyToManyField(Shop, related_name="of_legacy")

    class Meta:
        managed = False


class Proxy(Group):
    class Meta:
        proxy = True


class ToProxy(models.Model):
    proxies = models.ManyToManyField(Proxy)
