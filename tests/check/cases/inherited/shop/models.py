from django.db import models


class Target(models.Model):
    pass


class Base(models.Model):
    target = models.OneToOneField(Target, models.SET_NULL, related_name="%(app_label)s_%(class)s")  # here: fields.E320 at models.SET_NULL; fields.E320 at models.SET_NULL
    other = models.ForeignKey(Target, models.CASCADE, related_name="same")  # here: fields.E304 at "same"; fields.E304 at "same"; fields.E305 at "same"; fields.E305 at "same"

    class Meta:
        abstract = True
        ordering = ["nothing"]  # here: models.E015 at "nothing"; models.E015 at "nothing"


class One(Base):
    pass


class Two(Base):
    pass
