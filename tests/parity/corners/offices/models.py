"""Models that settings, functions and registries decide on: factories of abstract models, __init_subclass__."""
import logging
from importlib import import_module
from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _, gettext_noop

logger = logging.getLogger(__name__)
logger.debug("loading %s", __name__)
User = get_user_model()
USER = settings.AUTH_USER_MODEL
CONF = getattr(settings, "OFFICES", {})
PREFIX = CONF.get("TABLE_PREFIX", "ent_")
LENGTHS = {**{"name": 50, "code": 8}, **CONF.get("LENGTHS", {})}
Field = import_string("django.db.models.CharField")
BASE = getattr(settings, "OFFICES_BASE", "django.db.models.Model")
Base = import_string(BASE)


def table(name):
    return PREFIX + name


def audit(user_field="created_by"):
    class Audit(models.Model):
        created = models.DateTimeField(_("created"), auto_now_add=True, db_index=True)
        modified = models.DateTimeField(_("modified"), auto_now=True)

        class Meta:
            abstract = True

    Audit.add_to_class(user_field, models.ForeignKey(USER, null=True, on_delete=models.SET_NULL, related_name="+", editable=False))
    return Audit


class Registered(models.Model):
    registry = {}

    def __init_subclass__(cls, code=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.code_ = code
        Registered.registry[cls.__name__] = cls

    class Meta:
        abstract = True


class SoftDeleteQuerySet(models.QuerySet):
    def delete(self):
        return self.update(deleted=True)


class SoftDelete(models.Model):
    deleted = models.BooleanField(default=False, db_index=True)
    objects = SoftDeleteQuerySet.as_manager()
    everything = models.Manager.from_queryset(SoftDeleteQuerySet)()

    class Meta:
        abstract = True
        base_manager_name = "objects"
        default_manager_name = "everything"


class Tagged(models.Model):
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, limit_choices_to=models.Q(app_label="offices"), related_name="%(app_label)s_%(class)s_tags")
    object_id = models.PositiveBigIntegerField()
    target = GenericForeignKey()

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["content_type", "object_id"], name="%(app_label)s_%(class)s_ct")]


class Tag(Tagged, audit(), Registered, code="tag"):
    name = Field(max_length=LENGTHS["name"])

    class Meta(Tagged.Meta):
        db_table = table("tag")
        db_table_comment = "All the tags"


class Document(Registered, SoftDelete, audit("author"), code="doc"):
    code = models.CharField(max_length=LENGTHS["code"], db_comment=gettext_noop("A code"))
    tags = GenericRelation(Tag, related_query_name="document")
    groups = models.ManyToManyField(Group, through="DocumentGroup", related_name="documents")
    permissions = models.ManyToManyField(to="auth.Permission", verbose_name=_("permissions"), blank=True)
    reader = models.ForeignKey(User, models.PROTECT, related_name="read_%(class)ss")

    class Meta(SoftDelete.Meta):
        swappable = "OFFICES_DOCUMENT_MODEL"
        db_table = table("document")
        select_on_save = True
        default_related_name = "docs"


class DocumentGroup(models.Model):
    document = models.ForeignKey(getattr(settings, "OFFICES_DOCUMENT_MODEL", "offices.Document"), on_delete=models.CASCADE)
    group = models.ForeignKey(Group, on_delete=models.CASCADE)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        order_with_respect_to = "document"


class Report(Document, code="report"):
    pages = models.IntegerField(default=len(Registered.registry))

    class Meta:
        indexes = [models.Index(fields=["pages"])]


if apps.is_installed("django.contrib.sites"):
    class OnlyWithSites(models.Model):
        site = models.ForeignKey("sites.Site", models.CASCADE)

if not apps.is_installed("nowhere"):
    class OnlyWithout(models.Model):
        name = models.CharField(max_length=1)
