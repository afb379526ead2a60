from django.contrib.contenttypes import fields
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class TaggedItem(models.Model):
    tag = models.SlugField()
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.PositiveBigIntegerField()
    content_object = GenericForeignKey("content_type", "object_id")

    class Meta:
        indexes = [models.Index(fields=["content_type", "object_id"])]


class TextTagged(models.Model):
    ct = models.ForeignKey("contenttypes.ContentType", models.CASCADE, related_name="+")
    fk = models.CharField(max_length=50)
    target = fields.GenericForeignKey(ct_field="ct", fk_field="fk", for_concrete_model=False)

    class Meta:
        unique_together = ("ct", "fk")


class Bookmark(models.Model):
    url = models.URLField()
    tags = GenericRelation(TaggedItem, related_query_name="bookmark")
    text_tags = fields.GenericRelation("generic.TextTagged", content_type_field="ct",
                                       object_id_field="fk")


class AbstractTagged(models.Model):
    content_type = models.ForeignKey(ContentType, models.CASCADE,
                                     related_name="content_type_set_for_%(class)s")
    object_pk = models.TextField("object ID")
    content_object = GenericForeignKey("content_type", "object_pk")

    class Meta:
        abstract = True


class Comment(AbstractTagged):
    text = models.TextField()


class Like(AbstractTagged):
    content_object = None
    tags = GenericRelation(TaggedItem, related_name="likes")


class Tagging(TaggedItem):
    weight = models.IntegerField(default=0)
