import uuid
from decimal import Decimal
from django.db import models
class Code(models.CharField):
    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 12)
        super().__init__(*args, **kwargs)
    def db_type(self, connection):
        return "char(12)"
class Color(models.TextChoices):
    RED = "r", "Red"
    BLUE = "b"
def make(n=3):
    return [x * 2 for x in range(n) if x]
class Thing(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    code = Code()
    color = models.CharField(max_length=1, choices=Color.choices, default=Color.RED)
    price = models.DecimalField(max_digits=6, decimal_places=2, default=Decimal("1.50"))
    size = models.IntegerField(choices=[(i, str(i)) for i in make()], default=lambda: 3)
    twice = models.GeneratedField(expression=models.F("size") * 2, output_field=models.IntegerField(), db_persist=True)
    tags = models.ManyToManyField("self", symmetrical=False, related_name="+")
    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(size__gte=0) | ~models.Q(code=""), name="%(class)s_size"),
                       models.UniqueConstraint("code", models.F("size").desc(), name="u")]
        unique_together = [("code", "size")]
