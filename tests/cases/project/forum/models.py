from blog.models import Author, Mood, make_key
from django.db import models


class Comment(models.Model):
    class State(models.TextChoices):
        READ = "r", "Read"

    author = models.ForeignKey(Author, models.CASCADE, related_name="forum_comments")
    state = models.CharField(max_length=1, choices=State, default=State.READ)
    mood = models.IntegerField(choices=Mood, null=True)
    key = models.CharField(max_length=5, default=make_key)


class State(models.TextChoices):
    HERE = "h", "Here"


class Visit(models.Model):
    state = models.CharField(max_length=1, choices=State, default=State.HERE)
