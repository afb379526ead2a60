from django.db import models

from shared import models as shared_models
from shared.models import Authored, BaseModel, Ordered, Sluggable, Tag


class Post(BaseModel, Authored, Sluggable):
    title = models.CharField(max_length=200)
    tags = models.ManyToManyField(Tag, related_name="posts", blank=True)

    class Meta(BaseModel.Meta, Sluggable.Meta):
        verbose_name = "post"


class Page(Sluggable, BaseModel):
    body = models.TextField()

    class Meta(Sluggable.Meta):
        constraints = Sluggable.Meta.constraints + [
            models.CheckConstraint(condition=models.Q(body__gt=""), name="page_has_body"),
        ]


class Comment(shared_models.TimeStamped, Authored):
    post = models.ForeignKey(Post, models.CASCADE)
    answer_to = models.ForeignKey("self", models.CASCADE, null=True, blank=True,
                                  related_name="answers")
    editors = None

    class Meta(shared_models.TimeStamped.Meta):
        order_with_respect_to = None
        indexes = [*Authored.Meta.indexes, models.Index(fields=["post", "created_at"])]


class Section(Ordered):
    page = models.ForeignKey(Page, models.CASCADE)
    position = models.SmallIntegerField(default=1)

    class Meta(Ordered.Meta):
        unique_together = (("page", "position"),)


class Attachment(Ordered):
    position = None
    section = models.ForeignKey(Section, models.CASCADE)
    file = models.FileField(upload_to="attachments/")

    class Meta:
        order_with_respect_to = "section"
