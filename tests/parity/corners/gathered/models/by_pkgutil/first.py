from django.db import models


class Found(models.Model):
    name = models.CharField(max_length=11)
