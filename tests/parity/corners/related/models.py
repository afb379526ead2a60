"""Foreign keys and one-to-ones with every option."""
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, User
from django.db import models
from django.db.models import CASCADE, PROTECT, RESTRICT, SET_DEFAULT, SET_NULL, Q

UserModel = get_user_model()


def sentinel():
    return UserModel.objects.get_or_create(username="deleted")[0]


class Target(models.Model):
    code = models.CharField(max_length=10, unique=True)
    number = models.IntegerField(unique=True, db_column="nr")
    first = models.ForeignKey("Later", CASCADE, null=True, related_name="firsts")

    class Meta:
        default_related_name = "targets"


class Later(models.Model):
    target = models.OneToOneField(Target, CASCADE, related_name="later")
    back = models.ForeignKey("related.Target", on_delete=PROTECT, related_name="later_back")


class Every(models.Model):
    by_class = models.ForeignKey(Target, CASCADE)
    by_name = models.ForeignKey("Target", RESTRICT, related_name="by_name")
    by_label = models.ForeignKey("related.Target", SET_NULL, null=True, related_name="by_label")
    to_field = models.ForeignKey(Target, SET_DEFAULT, default="x", to_field="code",
                                 related_name="by_code")
    to_number = models.ForeignKey(Target, CASCADE, to_field="number", related_name="by_number",
                                  db_column="to_nr")
    unconstrained = models.ForeignKey(Target, models.DO_NOTHING, db_constraint=False,
                                      related_name="+")
    unindexed = models.ForeignKey(Target, CASCADE, db_index=False, related_name="+")
    neither = models.ForeignKey(Target, CASCADE, db_index=False, db_constraint=False,
                                related_name="+")
    unique = models.ForeignKey(Target, CASCADE, unique=True, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET(sentinel))
    other_user = models.ForeignKey(UserModel, models.SET(1), related_name="others")
    staff = models.ForeignKey(User, CASCADE, limit_choices_to=Q(is_staff=True),
                              related_name="staff_of", related_query_name="staffed")
    group = models.ForeignKey(to=Group, on_delete=CASCADE, verbose_name="the group")
    renamed = models.ForeignKey(Target, CASCADE, db_column="other", related_name="renamed_%(class)s")
    required = models.ForeignKey(Target, CASCADE, null=False, blank=True, default=1,
                                 related_name="required", swappable=False)


class Ones(models.Model):
    target = models.OneToOneField(Target, CASCADE, primary_key=True)
    optional = models.OneToOneField(Later, SET_NULL, null=True, blank=True)
    myself = models.OneToOneField("self", CASCADE, null=True, related_name="previous")
    by_code = models.OneToOneField(Target, CASCADE, to_field="code", related_name="one_by_code")
    unconstrained = models.OneToOneField(Target, CASCADE, db_constraint=False, related_name="+")


class OfOnes(models.Model):
    one = models.ForeignKey(Ones, CASCADE)
    chain = models.OneToOneField(Ones, CASCADE, primary_key=True, related_name="chained")


class OfChain(models.Model):
    chain = models.ForeignKey(OfOnes, CASCADE, related_name="%(model_name)s_set")


class Question(models.Model):
    text = models.TextField()


class Reply(models.Model):
    question = models.ForeignKey(Question, CASCADE)

    class Meta:
        order_with_respect_to = "question"


class Note(models.Model):
    reply = models.ForeignKey(Reply, CASCADE)
    _hidden = models.IntegerField(default=0)

    class Meta:
        order_with_respect_to = "reply"
        unique_together = (("reply", "_order"),)
        indexes = [models.Index(fields=["_order"])]


class Category(models.Model):
    parent = models.ForeignKey("self", CASCADE, blank=True, null=True, related_name="children")
    root = models.ForeignKey("Category", CASCADE, related_name="descendants")
    siblings = models.ManyToManyField("self", through="Sibling")


class Sibling(models.Model):
    a = models.ForeignKey(Category, CASCADE, "a_of")
    b = models.ForeignKey(Category, CASCADE, related_name="b_of")


Category.add_to_class("extra", models.ForeignKey(Sibling, CASCADE, null=True, related_name="+"))
