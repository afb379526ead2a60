from django.db import models


class Old(models.Model):
    address = models.IPAddressField()
    numbers = models.CommaSeparatedIntegerField(max_length=9)
    maybe = models.NullBooleanField()
