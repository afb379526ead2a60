from django.db import models
from polls import models as polls


class Ballot(models.Model):
    question = models.ForeignKey(polls.Question, models.CASCADE)
