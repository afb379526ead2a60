from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=9)


class Friend(Person):  # here: models.E017 at Friend
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
        ordering = ["nothing"]  # here: models.E015 at "nothing


class Pet(models.Model):
    owner = models.ForeignKey(Fine, models.CASCADE)  # here: fields.E304 at owner
    person = models.ForeignKey(Person, models.CASCADE)  # here: fields.E304 at person
