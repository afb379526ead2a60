from django.apps import apps
from django.db import models


class Question(models.Model):
    text = models.TextField()


if apps.is_installed("votes"):

    class Vote(models.Model):
        question = models.ForeignKey(Question, models.CASCADE)


if apps.is_installed("nowhere"):

    class Nothing(models.Model):
        pass
