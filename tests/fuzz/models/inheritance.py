from django.db import models
class Stamped(models.Model):
    created = models.DateTimeField(auto_now_add=True)
    class Meta:
        abstract = True
        ordering = ["-created"]
class Place(Stamped):
    name = models.CharField(max_length=50, unique=True)
    class Meta(Stamped.Meta):
        indexes = [models.Index(fields=["name"], condition=models.Q(name__gt="a"), name="place_name")]
class Restaurant(Place):
    created = models.DateTimeField()
    pizza = models.BooleanField(default=False)
class Cheap(Restaurant):
    class Meta:
        proxy = True
class Bar(Restaurant):
    up = models.OneToOneField(Restaurant, models.CASCADE, parent_link=True, primary_key=True)
