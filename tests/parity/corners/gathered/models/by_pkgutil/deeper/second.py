from django.db import models


class FoundBelow(models.Model):
    name = models.CharField(max_length=12)
