from django.db import models


class Column(models.Model):
    name = models.CharField(max_length=9)

    class Meta:
        app_label = "gis"
