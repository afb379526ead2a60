from django.db import models


class Line(models.Model):
    pk = models.CompositePrimaryKey("order", "number")
    order = models.IntegerField()
    number = models.IntegerField()
    name = models.CharField(max_length=9)

    class Meta:
        unique_together = [["pk", "name"]]  # here: models.E048 at ["pk
        indexes = [models.Index(fields=["pk"], name="of_pk")]  # here: models.E048 at models.Index


class Misnamed(models.Model):
    key = models.CompositePrimaryKey("a", "b")  # here: fields.E013 at key
    a = models.IntegerField()
    b = models.IntegerField()


class Parts(models.Model):
    pk = models.CompositePrimaryKey("nothing", "maybe", "lines", "doubled", "line", "line_id")  # here: models.E042 at pk; models.E042 at pk; models.E042 at pk; models.E042 at pk; models.E042 at pk
    maybe = models.IntegerField(null=True)
    lines = models.ManyToManyField("Name")  # here: fields.E347 at "Name; fields.E304 at lines
    doubled = models.GeneratedField(
        expression=models.F("maybe"), output_field=models.IntegerField(), db_persist=True
    )
    line = models.ForeignKey("Name", models.CASCADE)  # here: fields.E304 at line


class Name(models.Model):
    to_line = models.ForeignKey(Line, models.CASCADE)  # here: fields.E347 at Line; fields.E303 at to_line
    to_lines = models.ManyToManyField(Line, related_name="names")  # here: fields.E347 at Line
