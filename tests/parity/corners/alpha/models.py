from django.db import models

from beta.bases import BetaBase


class One(BetaBase):
    two = models.ForeignKey("beta.Two", models.CASCADE, null=True, related_name="ones")
    others = models.ManyToManyField("beta.Two", related_name="ones_of")


class Unrelated(models.Model):
    of_late_app = models.ForeignKey("payroll.Salary", models.CASCADE)
