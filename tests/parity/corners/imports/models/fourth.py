from django.db import models


class Fourth(models.Model):
    value = models.IntegerField()
