from django.db.models import CASCADE, CharField, ForeignKey, Model


class Shelf(Model):
    room = ForeignKey("Room", CASCADE)
    label = CharField(max_length=5)
