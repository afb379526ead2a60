from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import CASCADE, SET, ForeignKey

from people import models as persons
from people.models import Person as Human

User = get_user_model()


class Book(models.Model):
    first = models.ForeignKey("people.Person", on_delete=models.PROTECT)
    second = ForeignKey(Human, CASCADE, "second_books", "second_book")
    third = ForeignKey(persons.Person, on_delete=SET(1), related_name="+")
    fourth = models.ForeignKey(to="people.person", on_delete=models.DO_NOTHING, related_name="x+")
    reader = models.OneToOneField(User, models.SET_NULL, null=True)
    owner = models.OneToOneField(settings.AUTH_USER_MODEL, models.RESTRICT, related_name="owned")
    before = models.OneToOneField("self", models.CASCADE, null=True, related_name="after")
    page = models.OneToOneField("Page", models.SET_DEFAULT, default=1, related_query_name="the_book")
    code = models.ForeignKey(Human, models.CASCADE, to_field="code", db_constraint=False, related_name="c")
    same = models.ForeignKey(Human, models.CASCADE, db_column="same", db_index=False, related_name="s")

    class Meta:
        default_related_name = "books"
        ordering = ["first__code", "-pk", "?"]
        unique_together = [("first", "second"), ["third_id", "code"]]


class Page(models.Model):
    number = models.OneToOneField("Number", models.CASCADE, primary_key=True)

    class Meta:
        db_table = "leaf"
        verbose_name = "leaf"
        verbose_name_plural = "leaves"


class Number(models.Model):
    page = models.ForeignKey(Page, models.CASCADE, null=True, related_name="numbers")

    class Meta:
        unique_together = ("id", "page")
