import datetime

from django.db import models
from django.utils import timezone


class Item(models.Model):
    index = models.IntegerField(db_index="yes")  # here: fields.E006 at db_index
    code = models.CharField(max_length=3, primary_key=True, null=True)  # here: fields.E007 at null=
    checked = models.IntegerField(validators=[5])  # here: fields.E008 at 5
    number = models.AutoField()  # here: fields.E100 at number
    no_length = models.CharField()  # here: fields.E120 at no_length
    zero = models.CharField(max_length=0)  # here: fields.E121 at max_length
    minus = models.SlugField(max_length=-3)  # here: fields.E121 at max_length
    text = models.EmailField(max_length="12")  # here: fields.E121 at max_length
    truth = models.URLField(max_length=True)  # here: fields.E121 at max_length
    cut = models.BigIntegerField(max_length=5)  # here: fields.W122 at max_length
    both = models.DateTimeField(auto_now=True, auto_now_add=True)  # here: fields.E160 at both
    dated = models.DateField(auto_now=True, default=datetime.date.today)  # here: fields.E160 at dated
    fixed = models.DateTimeField(default=timezone.now())  # here: fields.W161 at default
    fine = models.DateTimeField(default=timezone.now)
