from django.db import models


def make_key():
    return "b"


class State(models.TextChoices):
    OPEN = "o", "Open"
    CLOSED = "c", "Closed"


class Mood(models.IntegerChoices):
    GOOD = 1
    BAD = 2


class Author(models.Model):
    name = models.CharField(max_length=20)


class Comment(models.Model):
    author = models.ForeignKey(Author, models.CASCADE)
    state = models.CharField(max_length=1, choices=State.choices, default=State.OPEN)
    key = models.CharField(max_length=5, default=make_key)
