from django.db import models


class Item(models.Model):
    ends_ = models.IntegerField()  # here: fields.E001 at ends_
    has__two = models.IntegerField()  # here: fields.E002 at has__two
    pk = models.IntegerField()  # here: fields.E003 at pk
