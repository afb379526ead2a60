from django.db import models

import library.models.base as base_module
from library.models import authors as people


class Journal(base_module.NamedModel):
    publisher = models.ForeignKey(people.Publisher, models.CASCADE)

    class Meta:
        app_label = "library"


class Issue(models.Model):
    journal = models.ForeignKey(Journal, models.CASCADE)
    year, number = models.IntegerField(), models.IntegerField()

    class Meta:
        app_label = "library"
        constraints = [models.UniqueConstraint(fields=["journal", "year", "number"],
                                               name="%(app_label)s_%(class)s_once")]
