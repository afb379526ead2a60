from django.db import models
from django.db.models import F
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class Question(models.Model):
    text = models.TextField()

    class Meta:
        db_table_comment = "What is asked"
        default_permissions = ("add", "view")
        permissions = [("answer_question", "Can answer")]
        unique_together = ("id", "text")


class Base(models.Model):
    created = models.DateTimeField()
    slug = models.SlugField()

    class Meta:
        abstract = True
        get_latest_by = ["-created", "slug"]
        unique_together = [("created", "slug")]
        indexes = [
            models.Index(fields=["created", "-slug"]),
            models.Index(fields=["slug"], name="%(app_label)s_%(class)s_slug"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["slug"], name="%(app_label)s_%(class)s_unique"),
            models.CheckConstraint(condition=models.Q(slug__gt=""), name="%(class)s_slug_given"),
        ]
        default_related_name = "%(app_label)s_%(class)ss"
        verbose_name = _("based thing")


class Answer(Base):
    question = models.ForeignKey(Question, models.CASCADE)

    class Meta(Base.Meta):
        order_with_respect_to = "question"


class AnswerWithAVeryLongName(Base):
    question = models.OneToOneField(Question, models.CASCADE, db_column="a_column_of_a_long_name")

    class Meta(Base.Meta):
        db_table = "an_especially_long_table"
        indexes = Base.Meta.indexes + [models.Index(fields=["question", "created"])]
        ordering = [F("created").desc(), "question"]


class Odd(models.Model):
    name = models.CharField(max_length=5)
    under = models.IntegerField(db_column="_under")

    class Meta:
        db_table = '"other"."odd"'
        managed = False
        indexes = (models.Index(fields=["under"]), models.Index(Lower("name").desc(), name="lower_odd"))
        verbose_name = "odd one"
        verbose_name_plural = _("odd ones")


class Digits(models.Model):
    name = models.CharField(max_length=5)

    class Meta:
        db_table = "1st"
        indexes = [models.Index(fields=["name"])]


class Marked(Answer):
    mark = models.IntegerField()

    class Meta:
        swappable = "SHOP_MARKED_MODEL"
        required_db_vendor = "sqlite"
        required_db_features = ["supports_json_field"]
