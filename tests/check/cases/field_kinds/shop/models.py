from django.db import models


class Names(models.Model):
    number = models.IntegerField(db_index="yes")
    late = models.IntegerField(validators=[len, 5])
    mail = models.EmailField(validators=["no"])
    key = models.CharField(max_length=9, primary_key=True, null=True)


class Numbers(models.Model):
    none = models.DecimalField()
    negative = models.DecimalField(max_digits=0, decimal_places=-1)
    text = models.DecimalField(max_digits="many", decimal_places="few")
    digits = models.DecimalField(max_digits="2", decimal_places=3)
    fine = models.DecimalField(max_digits=5, decimal_places=2)
    length = models.PositiveIntegerField(max_length=3)
    no_length = models.IntegerField(max_length=None)


class Texts(models.Model):
    none = models.CharField()
    true = models.CharField(max_length=True)
    text = models.CharField(max_length="9")
    slug = models.SlugField(choices=[("a" * 51, "Long")])
    path = models.FilePathField(allow_files=False)
    folder = models.FilePathField(allow_files=False, allow_folders=True)
    address = models.GenericIPAddressField(blank=True)
    fine = models.GenericIPAddressField(blank=True, null=True)


class Files(models.Model):
    key = models.FileField(primary_key=False)
    file = models.FileField(upload_to="/files")
    image = models.ImageField(upload_to="/images")
    data = models.BinaryField(default="text")
    fine = models.BinaryField(default=b"bytes")


class Defaults(models.Model):
    shared = models.JSONField(default={})
    shared_list = models.JSONField(default=[])
    own = models.JSONField(default=dict)
    none = models.JSONField(default=None, null=True)
    both = models.DateField(auto_now=True, default=None)
