from django.db import models


class PathedBelow(models.Model):
    name = models.CharField(max_length=17)
