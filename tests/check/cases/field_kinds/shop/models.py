from django.db import models


class Names(models.Model):
    number = models.IntegerField(db_index="yes")  # here: fields.E006 at db_index
    late = models.IntegerField(validators=[len, 5])  # here: fields.E008 at 5
    mail = models.EmailField(validators=["no"])  # here: fields.E008 at "no
    key = models.CharField(max_length=9, primary_key=True, null=True)  # here: fields.E007 at null


class Numbers(models.Model):
    none = models.DecimalField()  # here: fields.E130 at none; fields.E132 at none
    negative = models.DecimalField(max_digits=0, decimal_places=-1)  # here: fields.E133 at max_digits; fields.E131 at decimal_places
    text = models.DecimalField(max_digits="many", decimal_places="few")  # here: fields.E133 at max_digits; fields.E131 at decimal_places
    digits = models.DecimalField(max_digits="2", decimal_places=3)  # here: fields.E134 at max_digits
    fine = models.DecimalField(max_digits=5, decimal_places=2)
    length = models.PositiveIntegerField(max_length=3)  # here: fields.W122 at max_length
    no_length = models.IntegerField(max_length=None)


class Texts(models.Model):
    none = models.CharField()  # here: fields.E120 at none
    true = models.CharField(max_length=True)  # here: fields.E121 at max_length
    text = models.CharField(max_length="9")  # here: fields.E121 at max_length
    slug = models.SlugField(choices=[("a" * 51, "Long")])  # here: fields.E009 at choices
    path = models.FilePathField(allow_files=False)  # here: fields.E140 at allow_files
    folder = models.FilePathField(allow_files=False, allow_folders=True)
    address = models.GenericIPAddressField(blank=True)  # here: fields.E150 at blank
    fine = models.GenericIPAddressField(blank=True, null=True)


class Files(models.Model):
    key = models.FileField(primary_key=False)  # here: fields.E201 at primary_key
    file = models.FileField(upload_to="/files")  # here: fields.E202 at upload_to
    image = models.ImageField(upload_to="/images")  # here: fields.E202 at upload_to
    data = models.BinaryField(default="text")  # here: fields.E170 at default
    fine = models.BinaryField(default=b"bytes")


class Settings(models.JSONField):
    pass


class OwnSettings(Settings):
    pass


class Defaults(models.Model):
    shared = models.JSONField(default={})  # here: fields.E010 at default
    shared_list = models.JSONField(default=[])  # here: fields.E010 at default
    derived = OwnSettings(default={})  # here: fields.E010 at default
    derived_own = OwnSettings(default=dict)
    own = models.JSONField(default=dict)
    none = models.JSONField(default=None, null=True)
    both = models.DateField(auto_now=True, default=None)  # here: fields.E160 at both
