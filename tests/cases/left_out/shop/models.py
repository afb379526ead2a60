from django.db import models


class Comment(models.Model):
    """Left out with the person; the other Comment is called people_Comment all the same."""

    author = models.ForeignKey("people.Person", models.CASCADE)


class Shop(models.Model):
    place = models.OneToOneField("people.Place", models.PROTECT)
