from django.db import models

from . import order


class Line(models.Model):
    order = models.ForeignKey(order.Order, models.CASCADE)
    product = models.ForeignKey("products.Product", models.PROTECT)
