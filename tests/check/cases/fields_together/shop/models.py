from django.db import models


class Numbered(models.Model):
    id = models.IntegerField()  # here: models.E004 at id


class Target(models.Model):
    pass


class Twice(models.Model):
    target = models.ForeignKey(Target, on_delete=models.CASCADE)
    target_id = models.IntegerField()  # here: models.E006 at target_id


class Columns(models.Model):
    one = models.IntegerField(db_column="same")
    two = models.IntegerField(db_column="same")  # here: models.E007 at two
    three = models.IntegerField(db_column="same")  # here: models.E007 at three


class Keys(models.Model):
    one = models.IntegerField(primary_key=True)
    two = models.IntegerField(primary_key=True)  # here: models.E026 at two
