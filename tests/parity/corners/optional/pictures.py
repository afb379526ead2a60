"""Cannot be had: it imports what imports what is not there."""
from django.db import models

from .drawing import draw


class PictureField(models.TextField):
    drawn = draw()
