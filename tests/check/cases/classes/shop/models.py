from django.db import models


class Overridden(models.Model):
    name = models.CharField(max_length=0)

    def check(self):  # here: models.E020 at check
        return []


class Own(models.Model):
    name = models.CharField(max_length=0)  # here: fields.E121 at max_length

    @classmethod
    def check(cls, **kwargs):
        return super().check(**kwargs)


class Constant(models.Model):
    check = 5  # here: models.E020 at check


class Properties(models.Model):
    own = models.ForeignKey(Own, models.CASCADE)
    many = models.ManyToManyField(Own, related_name="many")

    @property
    def own_id(self):
        return 1


class Child(Properties):
    @property
    def own_id(self):  # here: models.E025 at own_id
        return 1

    @property
    def many(self):  # here: models.E025 at many
        return 1

    @property
    def fine(self):
        return 1


class Fielded(models.Model):
    check = models.IntegerField()  # here: models.E020 at check


class Keyed(models.Model):
    check = models.ForeignKey(Own, models.CASCADE, related_name="+")  # here: models.E020 at check
