from django.db.models import fields as f
import django.db.models as m


class Room(m.Model):
    name = f.CharField(max_length=10)
    floor = f.SmallIntegerField(default=0)
    neighbours = m.ManyToManyField("self", blank=True)
