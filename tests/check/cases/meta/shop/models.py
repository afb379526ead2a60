from django.db import models


class Together(models.Model):
    title = models.CharField(max_length=5)
    body = models.CharField(max_length=5)

    class Meta:
        unique_together = "title"  # here: models.E010 at "title"
        ordering = "title"  # here: models.E014 at "title"


class Numbers(models.Model):
    title = models.CharField(max_length=5)

    class Meta:
        unique_together = [["title"], 5]  # here: models.E011 at [["title"]
        ordering = 7  # here: models.E014 at 7


class Names(models.Model):
    title = models.CharField(max_length=5)
    together = models.ForeignKey(Together, on_delete=models.CASCADE, related_name="names")

    class Meta:
        unique_together = [["title", "nothing"], ["together_id", "title"]]  # here: models.E012 at ["title", "nothing"
        ordering = [
            "title",
            "-nothing",  # here: models.E015 at "-nothing"
            "together__title",
            "together__nothing",  # here: models.E015 at "together__nothing"
            "title__nothing",  # here: models.E015 at "title__nothing"
            "a__b",  # here: models.E015 at "a__b"; models.E015 at "a__b"
            "pk",
            "?",
            "together_id",
        ]


class Reverse(models.Model):
    class Meta:
        ordering = ["leaf", "leaf__number"]


class Leaf(models.Model):
    number = models.IntegerField()
    root = models.ForeignKey(Reverse, on_delete=models.CASCADE)
