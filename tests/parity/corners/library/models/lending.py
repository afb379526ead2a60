from django.conf import settings
from django.db import models

from . import books
from .. import constants
from ..constants import LOAN_DAYS, STATES


class Loan(models.Model):
    book = models.ForeignKey(books.Book, models.CASCADE, related_name="loans")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    days = models.PositiveSmallIntegerField(default=LOAN_DAYS)
    state = models.CharField(max_length=constants.STATE_LENGTH, choices=STATES,
                             default=constants.STATES[0][0])


class Reservation(models.Model):
    edition = models.OneToOneField("library.Edition", models.CASCADE)
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.DO_NOTHING, db_constraint=False)
