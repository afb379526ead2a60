from django.db import models


class Named(models.Model):
    friends = models.ManyToManyField("self", blank=True)
    clubs = models.ManyToManyField("people.Club", related_name="%(class)s_members", related_query_name="%(app_label)s_%(class)s")

    class Meta:
        abstract = True


class Club(models.Model):
    title = models.CharField(max_length=10, primary_key=True)


class Person(Named):
    name = models.CharField(max_length=10)
    follows = models.ManyToManyField("self", symmetrical=False, related_name="followers")
    hidden = models.ManyToManyField(Club, related_name="+", db_table="hidden_clubs", db_constraint=False)
    wants = models.ManyToManyField("shop.Product", verbose_name="wish list", help_text="What?", through="shop.Wish")


class Robot(Named):
    class Meta:
        managed = False


class Secret(models.Model):
    robots = models.ManyToManyField(Robot)

    class Meta:
        managed = False
        default_related_name = "kept"
