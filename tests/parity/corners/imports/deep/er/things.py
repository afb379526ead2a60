from django.db import models

from ... import deep
from ...apps import ImportsConfig


class Thing(models.Model):
    name = models.CharField(max_length=len(ImportsConfig.name))

    class Meta:
        app_label = ImportsConfig.label
