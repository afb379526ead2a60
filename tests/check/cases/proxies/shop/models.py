from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=9)


class Friend(Person):
    age = models.IntegerField()

    class Meta:
        proxy = True


class Fine(Person):
    class Meta:
        proxy = True
        ordering = ["name"]


class Wrong(Person):
    class Meta:
        proxy = True
        ordering = ["nothing"]


class Pet(models.Model):
    owner = models.ForeignKey(Fine, models.CASCADE)
    person = models.ForeignKey(Person, models.CASCADE)
