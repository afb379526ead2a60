from django.db import models


class Employee(models.Model):
    name = models.CharField(max_length=20)
    boss = models.ForeignKey("personnel.Employee", models.SET_NULL, null=True)
    colleagues = models.ManyToManyField("self")


class Team(models.Model):
    lead = models.ForeignKey(Employee, models.CASCADE)

    class Meta:
        app_label = "personnel"
