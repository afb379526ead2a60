"""Two apps that point at each other."""
from django.db import models


class Left(models.Model):
    right = models.OneToOneField(
        "right.Right", models.CASCADE, null=True, related_name="its_left"
    )
    many = models.ForeignKey("right.Right", models.CASCADE, null=True, related_name="lefts")

    def __str__(self):
        return f"left of {self.right}"
