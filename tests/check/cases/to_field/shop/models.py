from django.db import models


class Target(models.Model):
    plain = models.CharField(max_length=5)
    code = models.CharField(max_length=5, unique=True)
    alone = models.CharField(max_length=5)

    class Meta:
        unique_together = [["alone"]]


class Item(models.Model):
    plain = models.OneToOneField(Target, models.CASCADE, to_field="plain", related_name="a")  # here: fields.E311 at to_field
    missing = models.OneToOneField(Target, models.CASCADE, to_field="nothing", related_name="b")  # here: fields.E312 at to_field
    code = models.OneToOneField(Target, models.CASCADE, to_field="code", related_name="c")
    alone = models.ForeignKey(Target, models.CASCADE, to_field="alone", related_name="d")
