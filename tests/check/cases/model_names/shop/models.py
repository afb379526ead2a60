from django.db import models


class Ends_(models.Model):  # here: models.E023 at Ends_
    pass


class _Starts(models.Model):  # here: models.E023 at _Starts
    pass


class Has__Two(models.Model):  # here: models.E024 at Has__Two
    pass
