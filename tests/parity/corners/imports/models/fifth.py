from django.db import models


class Fifth(models.Model):
    value = models.IntegerField()
