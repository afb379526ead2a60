from django.db import models


class Timed(models.Model):
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True
