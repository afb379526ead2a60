from django.contrib.auth.models import User
from django.db import models


class Transfer(models.Model):
    sender = models.ForeignKey(User, on_delete=models.CASCADE)  # here: fields.E304 at sender
    receiver = models.ForeignKey(User, on_delete=models.CASCADE)  # here: fields.E304 at receiver


class Pair(models.Model):
    left = models.OneToOneField(User, on_delete=models.CASCADE, related_name="same")  # here: fields.E304 at "same"; fields.E305 at "same"
    right = models.OneToOneField(User, on_delete=models.CASCADE, related_name="same")  # here: fields.E304 at "same"; fields.E305 at "same"


class Other(models.Model):
    user = models.ForeignKey(User, models.CASCADE, related_name="x", related_query_name="same")  # here: fields.E305 at "x"; fields.E305 at "x"
    groups = models.ForeignKey(User, on_delete=models.CASCADE, related_name="groups")  # here: fields.E302 at "groups"; fields.E303 at "groups"
