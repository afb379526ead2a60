from django.contrib.auth.models import AbstractUser
from django.db import models

from catalogue.models import Product


class Member(AbstractUser):
    likes = models.ManyToManyField(Product)
