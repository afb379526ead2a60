"""Every form of a one-to-one relation."""
from django.conf import settings
from django.db import models


class Person(models.Model):
    """Somebody."""

    name = models.CharField(max_length=30)
    code = models.SlugField(unique=True)
    spouse = models.OneToOneField("self", models.SET_NULL, null=True, blank=True)


class Account(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    owner = models.OneToOneField(Person, models.PROTECT, related_name="account")


class Passport(models.Model):
    person = models.OneToOneField(Person, models.CASCADE, primary_key=True)


class Visa(models.Model):
    """Its key is its passport's, whose key is the person's."""

    passport = models.OneToOneField("people.Passport", models.CASCADE, primary_key=True)


class Badge(models.Model):
    holder = models.OneToOneField(
        Person,
        models.RESTRICT,
        to_field="code",
        db_column="holder",
        related_name="badge",
        related_query_name="worn_badge",
    )
    issuer = models.OneToOneField(Person, models.SET_NULL, null=True, related_name="+")
    locker = models.OneToOneField(
        "Locker", models.DO_NOTHING, null=True, db_constraint=False
    )


class Locker(models.Model):
    number = models.IntegerField()


class Base(models.Model):
    person = models.OneToOneField(
        Person,
        models.CASCADE,
        related_name="%(app_label)s_%(class)s",
        related_query_name="its_%(class)s",
    )

    class Meta:
        abstract = True


class Doctor(Base):
    pass


class Pilot(Base):
    licence = models.CharField(max_length=8, blank=True)
