"""Text that is run, and a file of it."""
from importlib import util
from pathlib import Path

from django.db import models

exec("class Run(models.Model):\n    name = models.CharField(max_length=18)\n")
names = {"models": models, "__name__": __name__}
exec(compile("SIZE = 19", "<text>", "exec"), names)
with open(Path(__file__).parent / "fields.txt") as file:
    lines = file.read().splitlines()


class Evaluated(models.Model):
    exec("inside = models.IntegerField()")
    name = eval("models.CharField(max_length=SIZE)", names)
    for line in lines:
        key, _, kind = line.partition(" ")
        locals()[key] = getattr(models, kind)()
    del line, key, _, kind


if util.find_spec("a_package_that_nobody_has"):
    class Never(models.Model):
        pass
else:
    class Always(models.Model):
        name = models.CharField(max_length=20)
if util.find_spec(".beside", __package__) and util.find_spec("json"):
    from .beside import Beside
