from django.conf import settings
from django.db import models

from common.models import Timed

PRICE_DIGITS = getattr(settings, "PRICE_DIGITS", 9)


class Product(Timed):
    name = models.CharField(max_length=40)
    price = models.DecimalField(max_digits=PRICE_DIGITS, decimal_places=2)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)


class Category(Timed):
    products = models.ManyToManyField(Product)
