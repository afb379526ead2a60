from django.db import models


class Everything(models.Model):
    flag = models.BooleanField()
    number = models.IntegerField()
    real = models.FloatField()
    text = models.CharField(max_length=10)
    day = models.DateField()
    hour = models.TimeField()
    instant = models.DateTimeField()
    other = models.ForeignKey("self", on_delete=models.CASCADE, related_name="others")
    maybe_flag = models.BooleanField(null=True)
    maybe_number = models.IntegerField(null=True)
    maybe_text = models.TextField(null=True)
    maybe_instant = models.DateTimeField(null=True)
    twin = models.OneToOneField("self", on_delete=models.CASCADE, null=True)
