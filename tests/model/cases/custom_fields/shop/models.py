from django.db import models


class UpperField(models.CharField):
    """With options of its own."""

    description = "Upper case"

    def __init__(self, *args, strip=True, **kwargs):
        self.strip = strip
        kwargs.setdefault("max_length", 12)
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        if self.strip is not True:
            kwargs["strip"] = self.strip
        return name, path, args, kwargs

    def to_python(self, value):
        return value and value.upper()


class CodeField(UpperField):
    def __init__(self, **kwargs):
        kwargs["max_length"] = 4
        kwargs["unique"] = True
        super().__init__(**kwargs)


class HandField(models.Field):
    def db_type(self, connection):
        if connection.vendor == "postgresql":
            return "point"
        return "char(%s)" % self.size

    def __init__(self, size, *args, **kwargs):
        self.size = size
        super().__init__(*args, **kwargs)


class NumberField(models.Field):
    def get_internal_type(self):
        return "IntegerField"


class OwnerField(models.ForeignKey):
    def __init__(self, **kwargs):
        kwargs.setdefault("to", "shop.Owner")
        kwargs.setdefault("on_delete", models.CASCADE)
        super().__init__(**kwargs)


class Money(models.DecimalField):
    pass


class Owner(models.Model):
    name = UpperField("its name", null=True)
    long_name = UpperField(max_length=50, strip=False)
    code = CodeField()


class Item(models.Model):
    owner = OwnerField(related_name="items")
    hand = HandField(25, null=True)
    number = NumberField(default=3)
    price = Money(max_digits=5, decimal_places=2)
