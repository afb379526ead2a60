from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=9)
    born = models.DateField()
    data = models.JSONField()


class Book(models.Model):
    author = models.ForeignKey(Author, models.CASCADE)
    tags = models.ManyToManyField("Tag", related_name="books")
    written = models.DateTimeField()

    class Meta:
        ordering = [
            "author__born__year",
            "author__data__anything",
            "author__exact",
            "author__nothing",  # here: models.E015 at "author__nothing
            "tags__name",
            "written__hour",
            "written__era",  # here: models.E015 at "written__era
            "-author__book__written",
            "pk__exact",
            models.F("nothing"),
        ]


class Tag(models.Model):
    name = models.CharField(max_length=9)

    class Meta:
        ordering = ["books", "books__author"]


class Many(models.Model):
    tags = models.ManyToManyField("Tag", related_name="many")

    class Meta:
        ordering = ["tags"]  # here: models.E015 at "tags
