from django.db import models

import alpha.models
from alpha.models import One

from .bases import BetaBase


class Two(BetaBase):
    one = models.OneToOneField(One, models.CASCADE, related_name="its_two")
    again = models.ForeignKey(alpha.models.One, models.CASCADE, related_name="again")


class Three(One):
    own = models.IntegerField()
