from django.db import models


class Line(models.Model):
    pk = models.CompositePrimaryKey("order", "number")
    order = models.IntegerField()
    number = models.IntegerField()
    name = models.CharField(max_length=9)

    class Meta:
        unique_together = [["pk", "name"]]
        indexes = [models.Index(fields=["pk"], name="of_pk")]


class Misnamed(models.Model):
    key = models.CompositePrimaryKey("a", "b")
    a = models.IntegerField()
    b = models.IntegerField()


class Parts(models.Model):
    pk = models.CompositePrimaryKey("nothing", "maybe", "lines", "doubled", "line", "line_id")
    maybe = models.IntegerField(null=True)
    lines = models.ManyToManyField("Name")
    doubled = models.GeneratedField(
        expression=models.F("maybe"), output_field=models.IntegerField(), db_persist=True
    )
    line = models.ForeignKey("Name", models.CASCADE)


class Name(models.Model):
    to_line = models.ForeignKey(Line, models.CASCADE)
    to_lines = models.ManyToManyField(Line, related_name="names")
