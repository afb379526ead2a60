"""Abstract bases that other apps derive from; no tables here but one."""
import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone


class TimeStamped(models.Model):
    created_at = models.DateTimeField(auto_now_add=True, editable=False)
    modified_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
        get_latest_by = "modified_at"
        ordering = ("-modified_at", "-created_at")


class UUIDModel(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)

    class Meta:
        abstract = True


class SoftDeleteQuerySet(models.QuerySet):
    def alive(self):
        return self.filter(deleted_at=None)

    def delete(self):
        return super().update(deleted_at=timezone.now())


class SoftDeleteModel(models.Model):
    deleted_at = models.DateTimeField(null=True, blank=True, db_index=True)
    objects = SoftDeleteQuerySet.as_manager()

    class Meta:
        abstract = True


class Authored(models.Model):
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE,
                               related_name="%(app_label)s_%(class)s_authored",
                               related_query_name="%(app_label)s_%(class)ss")
    editors = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True,
                                     related_name="%(app_label)s_%(class)s_edited")

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["author"])]


class Sluggable(models.Model):
    slug = models.SlugField(max_length=100)

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(fields=["slug"], name="%(app_label)s_%(class)s_slug"),
            models.CheckConstraint(condition=~models.Q(slug=""), name="%(class)s_slug_given"),
        ]


class Ordered(models.Model):
    position = models.PositiveIntegerField(default=0, db_index=True)

    class Meta:
        abstract = True
        ordering = ["position"]


class BaseModel(UUIDModel, TimeStamped, SoftDeleteModel):
    class Meta(TimeStamped.Meta):
        abstract = True


class Tag(TimeStamped):
    name = models.CharField(max_length=30, unique=True)
