from django.db import models


class Person(models.Model):
    code = models.CharField(max_length=20, unique=True)
    ContentType = models.OneToOneField("contenttypes.ContentType", models.CASCADE)
