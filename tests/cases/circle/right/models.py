from django.db import models


class Right(models.Model):
    left = models.OneToOneField("left.Left", models.SET_NULL, null=True, related_name="its_right")
    many = models.ForeignKey("left.Left", models.SET_NULL, null=True, related_name="rights")
    name = models.CharField(max_length=5)

    def __str__(self):
        return f"{self.name} of {self.left} and {self.left}"
