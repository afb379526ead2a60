from django.db import models


class Target(models.Model):
    pass


class Item(models.Model):
    cleared = models.OneToOneField(Target, on_delete=models.SET_NULL, related_name="a")  # here: fields.E320 at on_delete
    reset = models.ForeignKey(Target, on_delete=models.SET_DEFAULT, related_name="b")  # here: fields.E321 at on_delete
    unique = models.ForeignKey(Target, models.CASCADE, unique=True, related_name="c")  # here: fields.W342 at unique=
    fine = models.ForeignKey(Target, models.SET_DEFAULT, default=1, related_name="d")


class Keyed(models.Model):
    target = models.ForeignKey(Target, models.CASCADE, primary_key=True)  # here: fields.W342 at primary_key
