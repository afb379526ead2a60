"""Tables that derive from several, and many-to-many relations with everything."""
from django.db import models
from django.conf import settings


class Place(models.Model):
    name = models.CharField(max_length=5)
    class Meta: ordering = ["name"]; verbose_name = "pl"
class Food(models.Model):
    food_id = models.AutoField(primary_key=True)
    class Meta: abstract = False
class Restaurant(Place, Food):
    class Meta: ordering = ["-name"]
class Italian(Restaurant):
    restaurant_ptr = models.OneToOneField(Restaurant, models.CASCADE, parent_link=True, primary_key=True, db_column="r")
    class Meta: db_table = "it"
class Mix(models.Model):
    created = models.DateField(auto_now_add=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="%(class)s+", limit_choices_to={"is_staff": True})
    tags = models.ManyToManyField("families.Tag", related_name="%(app_label)s_%(class)s_rel", related_query_name="%(class)s")
    class Meta: abstract = True; indexes = [models.Index(fields=["created"])]
class Tag(models.Model):
    name = models.CharField(primary_key=True, max_length=10)
class Pizzeria(Mix, Italian): pass
class Cheap(Pizzeria):
    class Meta: proxy = True; default_permissions = (); permissions = [("eat", "Can eat")]
class Member(models.Model):
    pk = models.CompositePrimaryKey("group_id", "person")
    group = models.ForeignKey("Group", models.CASCADE)
    person = models.ForeignKey("Person", models.CASCADE, db_column="pers")
    inviter = models.ForeignKey("Person", models.CASCADE, related_name="invites")
class Person(models.Model):
    friends = models.ManyToManyField("self", db_table="friends", db_constraint=False)
    groups = models.ManyToManyField("Group", through=Member, through_fields=["person", "group"])
class Group(models.Model):
    x = models.ManyToManyField(Tag, through="families.GT", related_name="+")
class GT(models.Model):
    g = models.ForeignKey(Group, models.CASCADE)
    t = models.ForeignKey(Tag, models.CASCADE)
class Un(models.Model):
    class Meta: managed = False; db_table = "some\".\"table"
class ALongModelNameThatGoesOnAndOnAndOnForeverAndEverAmen(models.Model):
    another_very_long_field_name_for_the_sake_of_truncation_here = models.ForeignKey("self", models.CASCADE, null=True)
    a_many_to_many_field_with_a_remarkably_long_name_that_is_cut = models.ManyToManyField("self")
    class Meta: unique_together = [["another_very_long_field_name_for_the_sake_of_truncation_here", "id"]]
