from django.db import models

from ..staff.models import Employee


class Salary(models.Model):
    employee = models.ForeignKey(Employee, models.CASCADE)
    amount = models.DecimalField(max_digits=9, decimal_places=2)


class Bonus(Salary):
    reason = models.TextField()
