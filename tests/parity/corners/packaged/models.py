"""Models that use what popular packages give: trees, tags, permissions, telephone numbers."""
from django.contrib.auth.models import Group, User
from django.db import models
from guardian.models import GroupObjectPermissionBase, UserObjectPermissionBase
from mptt.fields import TreeForeignKey, TreeManyToManyField
from mptt.managers import TreeManager
from mptt.models import MPTTModel
from phonenumber_field.modelfields import PhoneNumberField
from taggit.managers import TaggableManager
from taggit.models import GenericTaggedItemBase, GenericUUIDTaggedItemBase, TagBase, TaggedItemBase
from treebeard.al_tree import AL_Node
from treebeard.mp_tree import MP_Node
from treebeard.ns_tree import NS_Node


class Genre(MPTTModel):
    name = models.CharField(max_length=50, unique=True)
    parent = TreeForeignKey("self", on_delete=models.CASCADE, null=True, blank=True,
                            related_name="children")

    class MPTTMeta:
        order_insertion_by = ["name"]


class Place(MPTTModel):
    parent = TreeForeignKey("self", models.CASCADE, null=True)
    genres = TreeManyToManyField(Genre)
    objects = TreeManager()

    class MPTTMeta:
        left_attr = "lft_number"
        level_attr = "depth"


class Category(MP_Node):
    name = models.CharField(max_length=30)
    node_order_by = ["name"]


class Nested(NS_Node):
    name = models.CharField(max_length=30)


class Adjacent(AL_Node):
    parent = models.ForeignKey("self", models.CASCADE, related_name="children_set", null=True,
                               db_index=True)
    sib_order = models.PositiveIntegerField()


class Food(models.Model):
    name = models.CharField(max_length=50)
    phone = PhoneNumberField(blank=True)
    mobile = PhoneNumberField(null=True, unique=True, region="DE", max_length=20)
    tags = TaggableManager()


class FoodPermission(UserObjectPermissionBase):
    content_object = models.ForeignKey(Food, models.CASCADE)


class FoodGroupPermission(GroupObjectPermissionBase):
    content_object = models.ForeignKey(Food, models.CASCADE)


class MyTag(TagBase):
    weight = models.IntegerField(default=0)


class ThroughFood(TaggedItemBase):
    content_object = models.ForeignKey("Drink", models.CASCADE)


class MyTagged(GenericTaggedItemBase):
    tag = models.ForeignKey(MyTag, models.CASCADE, related_name="%(app_label)s_%(class)s_items")


class UuidTagged(GenericUUIDTaggedItemBase, TaggedItemBase):
    pass


class Drink(models.Model):
    tags = TaggableManager(through=ThroughFood, blank=True)
    more_tags = TaggableManager(through=MyTagged, related_name="+")
