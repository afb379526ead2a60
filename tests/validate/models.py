"""Fields of every kind that full_clean() looks at."""
from django.contrib.auth.models import User
from django.db import models


class Profile(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE)
    phone = models.CharField(max_length=15)


class Country(models.Model):
    code = models.CharField(max_length=2, primary_key=True)


class Form(models.Model):
    one = models.CharField(max_length=1)
    email = models.EmailField()
    slug = models.SlugField(blank=True)
    word = models.SlugField(allow_unicode=True, blank=True)
    url = models.URLField(blank=True, null=True)
    text = models.TextField(max_length=3, null=True)
    colour = models.CharField(max_length=5, choices=[("red", "Red"), ("blue", "Blue")])
    size = models.IntegerField(choices=[(1, "S"), (2, "M")], null=True, blank=True)
    price = models.FloatField(choices=[(1.5, "cheap")], default=1.5)
    day = models.DateField(null=True)
    born = models.DateField()
    at = models.TimeField(null=True, blank=True)
    count = models.PositiveIntegerField(default=0)
    small = models.SmallIntegerField(default=0)
    hidden = models.CharField(max_length=3, editable=False)
    made = models.DateTimeField(auto_now_add=True)
    country = models.ForeignKey(Country, models.CASCADE, null=True, blank=True)


class Booking(models.Model):
    room = models.IntegerField(null=True, verbose_name="room number")
    day = models.DateField()
    guest = models.CharField(max_length=20, verbose_name="élève")
    code = models.CharField(max_length=5, unique=True)
    badge = models.IntegerField(
        unique=True, null=True, error_messages={"unique": "100%% taken: %(field_label)s"}
    )

    class Meta:
        unique_together = [("room", "day"), ("room", "day", "guest")]
