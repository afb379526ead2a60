from django.db import models
from django.db.models.fields import CharField

from .fields import *
from . import fields as own


class Account(models.Model):
    name = NameField()
    login = LowerCaseField("login", max_length=30, unique=True)
    balance = MoneyField(default=0)
    limit = MoneyField("limit", max_digits=8)
    currency = CurrencyField()
    other_currency = own.CurrencyField(default="USD", null=True)
    slug = AutoSlugField(populate_from="name", unique=True)
    token = TokenField()
    shared_token = own.TokenField(unique=False, null=True)


class Sensor(models.Model):
    level = TinyIntField(default=0)
    mood = MoodField()
    place = PointField()
    other_place = PointField(3857, null=True, db_index=True)
    address = HexField(length=16)
    raw = BytesField(null=True)
    interval = SecondsField()
    label = CitextField(blank=True)
    tags = JsonListField()
    checked = CheckedField(null=True)


class Ownership(models.Model):
    owner = UserForeignKey(related_name="owned")
    auditor = UserForeignKey(on_delete=models.SET_NULL, null=True, related_name="+")
    account = models.ForeignKey(Account, models.CASCADE)
    tags = TagsField(related_name="ownerships")


class Detail(models.Model):
    account = OneToOnePK(Account, models.CASCADE)
    text = models.TextField()


class LocalField(CharField):
    def __init__(self, size, *more, **kwargs):
        if size > 100:
            size = 100
        kwargs.update(max_length=size)
        CharField.__init__(self, *more, **kwargs)


class DefaultMixin(models.Field):
    def get_default(self):
        return "made"


class MixedText(DefaultMixin, models.TextField):
    pass


class NetworkField(models.Field):
    def __init__(self, *args, **kwargs):
        kwargs["max_length"] = 44
        super().__init__(*args, **kwargs)

    def get_internal_type(self):
        return "IPAddressField"


class MixedIn(models.Model):
    text = MixedText(null=True)
    network = NetworkField("network")


class Local(models.Model):
    short = LocalField(10)
    long = LocalField(1000, "long one")

    class Inner(models.TextField):
        def get_internal_type(self):
            return "TextField"

    inner = Inner(null=True)


class Keyed(models.Model):
    key = KeyField(primary_key=True)
    exact = KeyField(is_exact=True, unique=True, db_collation="C")
    small = ShortField(db_index=True)
    same = models.OneToOneField("self", models.CASCADE, to_field="exact", null=True)
