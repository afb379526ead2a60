from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Tag(models.Model):
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveIntegerField()
    number = models.IntegerField()
    other = models.ForeignKey("self", models.CASCADE)
    fine = GenericForeignKey()
    no_type = GenericForeignKey("missing", "object_id")
    no_id = GenericForeignKey("content_type", "missing")
    no_key = GenericForeignKey("number", "object_id")
    other_key = GenericForeignKey("other", "object_id")
    ends_ = GenericForeignKey("content_type", "object_id")
    two__parts = GenericForeignKey("content_type", "object_id")


class Item(models.Model):
    tags = GenericRelation(Tag, related_query_name="item")
    name = models.ForeignKey(Tag, models.CASCADE, related_name="item")
    nothing = GenericRelation("Nothing")

    class Meta:
        unique_together = [["tags", "name"]]
