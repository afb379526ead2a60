"""The idioms of tutorials and forums."""
import datetime
import os
import random
import string
import uuid

from django.conf import settings
from django.contrib.auth.models import AbstractUser, BaseUserManager, PermissionsMixin, User
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.validators import *
from django.db import models
from django.db.models import *
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from django.template.defaultfilters import slugify
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

STATUS_DRAFT, STATUS_PUBLISHED = 0, 1
STATUS = ((STATUS_DRAFT, "Draft"), (STATUS_PUBLISHED, "Publish"))
YEAR_CHOICES = [(r, r) for r in range(1984, datetime.date.today().year + 1)]
GENDER = [("M", "Male"), ("F", "Female")]
RATING = [(i, "★" * i) for i in range(1, 6)]
TIMEZONES = tuple(zip(["UTC", "CET"], ["UTC", "CET"]))
CURRENCY = settings.CURRENCIES if hasattr(settings, "CURRENCIES") else (("EUR", "€"), ("USD", "$"))


def current_year():
    return datetime.date.today().year


def max_value_current_year(value):
    return MaxValueValidator(current_year())(value)


def validate_even(value):
    if value % 2 != 0:
        raise ValidationError(_("%(value)s is not an even number"), params={"value": value})


def user_directory_path(instance, filename):
    return "user_{0}/{1}".format(instance.user.id, filename)


def random_string():
    return str(random.randint(10000, 99999))


def generate_code(length=6, chars=string.ascii_uppercase + string.digits):
    return "".join(random.choice(chars) for _ in range(length))


class PublishedManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(status=1)


class Category(models.Model):
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=200, unique=True, allow_unicode=True)
    parent = models.ForeignKey("self", blank=True, null=True, related_name="children", on_delete=models.CASCADE)

    class Meta:
        unique_together = ("slug", "parent",)
        verbose_name_plural = "categories"
        indexes = [models.Index(fields=["slug"]), models.Index(fields=["-name"], name="cat_name_desc")]

    def __str__(self):
        full_path = [self.name]
        k = self.parent
        while k is not None:
            full_path.append(k.name)
            k = k.parent
        return " -> ".join(full_path[::-1])


class Post(models.Model):
    title = models.CharField(max_length=200, unique=True)
    author = models.ForeignKey(get_user_model(), on_delete=models.CASCADE, related_name="tutorial_posts")
    updated_on = models.DateTimeField(auto_now=True)
    content = models.TextField(validators=[MinLengthValidator(10, "too short")])
    created_on = models.DateTimeField(auto_now_add=True)
    publish = models.DateTimeField(default=now)
    status = models.IntegerField(choices=STATUS, default=0)
    year = models.IntegerField(_("year"), choices=YEAR_CHOICES, default=current_year)
    year2 = models.PositiveIntegerField(default=current_year, validators=[MinValueValidator(1984), max_value_current_year])
    categories = models.ManyToManyField(Category, related_name="posts", blank=True)
    likes = models.ManyToManyField(User, through="Like", blank=True)
    rating = models.PositiveSmallIntegerField(choices=RATING, null=True)
    currency = models.CharField(max_length=3, choices=CURRENCY, default=CURRENCY[0][0])
    code = models.CharField(default=generate_code, max_length=10, editable=False)
    uid = models.UUIDField(default=uuid.uuid4, unique=True)
    even = models.IntegerField(validators=[validate_even])
    image = models.ImageField(upload_to="posts/%Y/%m/%d/", default="default.jpg") if False else models.FileField(upload_to="posts/%Y/%m/%d/", default="default.jpg")
    upload = models.FileField(upload_to=user_directory_path, validators=[FileExtensionValidator(["pdf"])])
    objects = models.Manager()
    published = PublishedManager()

    class Meta:
        ordering = ("-publish",)
        get_latest_by = ["-publish", "id"]
        constraints = [CheckConstraint(condition=Q(rating__range=(1, 5)), name="%(class)s_rating_range")]

    def get_absolute_url(self):
        return reverse("post", args=[self.slug])

    def save(self, *args, **kwargs):
        self.slug = slugify(self.title)
        super(Post, self).save(*args, **kwargs)

    def image_tag(self):
        return mark_safe('<img src="/%s"/>' % self.image)
    image_tag.short_description = "Image"
    image_tag.allow_tags = True


class Like(models.Model):
    user = models.ForeignKey(User, on_delete=CASCADE)
    post = models.ForeignKey(Post, on_delete=CASCADE)
    at = DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = [UniqueConstraint(fields=["user", "post"], name="unique_like")]


class Profile(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True)
    gender = models.CharField(max_length=1, choices=GENDER, blank=True)
    follows = models.ManyToManyField("self", symmetrical=False, related_name="followed_by", blank=True)
    ip = models.GenericIPAddressField(protocol="IPv4", unpack_ipv4=False, null=True)
    phone = models.CharField(max_length=15, validators=[RegexValidator(r"^\d+$", "digits", "bad")])


@receiver(post_save, sender=User)
def create_user_profile(sender, instance, created, **kwargs):
    if created:
        Profile.objects.create(user=instance)


post_save.connect(create_user_profile, sender=get_user_model())
User.add_to_class("full", property(lambda self: self.first_name))
