from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import models
from people.models import Person


class Product(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    maker = models.ForeignKey(get_user_model(), models.CASCADE, related_name="made")
    users = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="products")
    groups = models.ManyToManyField(Group)
    parts = models.ManyToManyField(
        "self", through="Part", through_fields=("whole", "part"), symmetrical=False, related_name="wholes"
    )
    very_long_name_of_a_field_that_goes_on_and_on_until_it_is_too_long = models.ManyToManyField(Person)

    class Meta:
        db_table = "products"


class Part(models.Model):
    part = models.ForeignKey(Product, models.CASCADE, related_name="in_parts")
    whole = models.ForeignKey(Product, models.CASCADE, related_name="whole_parts")
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, limit_choices_to={"name": "x"})


class Wish(models.Model):
    person = models.ForeignKey(Person, models.CASCADE)
    product = models.ForeignKey(Product, models.CASCADE)
    weight = models.IntegerField(default=0)
