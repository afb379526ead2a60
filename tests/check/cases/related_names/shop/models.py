from django.db import models


class Target(models.Model):
    pass


class Item(models.Model):
    spaced = models.OneToOneField(Target, models.CASCADE, related_name="not a name")  # here: fields.E306 at "not
    keyword = models.OneToOneField(Target, models.CASCADE, related_name="class")  # here: fields.E306 at "class"
    ending = models.OneToOneField(Target, models.CASCADE, related_name="ends_")  # here: fields.E308 at "ends_"
    two = models.OneToOneField(Target, models.CASCADE, related_name="has__two")  # here: fields.E309 at "has__two"
    query = models.OneToOneField(Target, models.CASCADE, related_name="a", related_query_name="b_")  # here: fields.E308 at "a"
    hidden = models.OneToOneField(Target, models.CASCADE, related_name="not a name+")
