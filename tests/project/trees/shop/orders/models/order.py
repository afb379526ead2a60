from django.contrib.auth import get_user_model
from django.db import models

from common.models import Timed

__all__ = ["Order"]


class Order(Timed):
    buyer = models.ForeignKey(get_user_model(), models.CASCADE)
