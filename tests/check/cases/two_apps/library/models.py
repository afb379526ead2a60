from django.db import models

from people.models import Person


class Book(models.Model):
    author = models.ForeignKey(Person, on_delete=models.SET_NULL)  # here: fields.E320 at on_delete; fields.E304 at author
    reader = models.ForeignKey("people.Person", on_delete=models.CASCADE)  # here: fields.E304 at reader
    friend = models.ForeignKey("people.Nobody", on_delete=models.CASCADE)  # here: fields.E300 at "people.Nobody"; fields.E307 at "people.Nobody"
