from django.db import models


class Old(models.Model):
    address = models.IPAddressField()  # here: fields.E900 at address
    numbers = models.CommaSeparatedIntegerField(max_length=9)  # here: fields.E901 at numbers
    maybe = models.NullBooleanField()  # here: fields.E903 at maybe
