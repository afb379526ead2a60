from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Tag(models.Model):
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveIntegerField()
    number = models.IntegerField()
    other = models.ForeignKey("self", models.CASCADE)
    fine = GenericForeignKey()
    no_type = GenericForeignKey("missing", "object_id")  # here: contenttypes.E002 at no_type
    no_id = GenericForeignKey("content_type", "missing")  # here: contenttypes.E001 at no_id
    no_key = GenericForeignKey("number", "object_id")  # here: contenttypes.E003 at no_key
    other_key = GenericForeignKey("other", "object_id")  # here: contenttypes.E004 at other_key
    ends_ = GenericForeignKey("content_type", "object_id")  # here: fields.E001 at ends_
    two__parts = GenericForeignKey("content_type", "object_id")  # here: fields.E002 at two__parts


class Item(models.Model):
    tags = GenericRelation(Tag, related_query_name="item")
    name = models.ForeignKey(Tag, models.CASCADE, related_name="item")  # here: fields.E304 at "item; fields.E305 at "item
    nothing = GenericRelation("Nothing")  # here: fields.E307 at nothing; models.E022 at nothing

    class Meta:
        unique_together = [["tags", "name"]]  # here: models.E016 at ["tags
