"""What is no field and has contribute_to_class(), and what waits for class_prepared: they make
models of their own, of the fields of others."""
import copy

from django.apps import apps
from django.contrib.auth.models import User
from django.db import models
from django.db.models.signals import class_prepared


class Texts:
    """The texts of a model, in a table for all languages."""

    def __init__(self, meta=None, **fields):
        self.meta = meta or {}
        self.fields = fields

    def contribute_to_class(self, cls, name):
        options = cls._meta
        if options.abstract:
            raise TypeError("not of an abstract model")
        meta = dict(self.meta, app_label=options.app_label, db_tablespace=options.db_tablespace,
                    managed=options.managed)
        meta.setdefault("db_table", f"{options.db_table}_text")
        meta.setdefault("verbose_name", f"text of {options.verbose_name}")
        type(f"{cls.__name__}Text", (models.Model,), {
            "Meta": type("Meta", (), meta),
            "__module__": cls.__module__,
            "language": models.CharField(max_length=7),
            "of": models.ForeignKey(cls, models.CASCADE, related_name=name),
            **self.fields,
        })


def without_uniqueness(field):
    if isinstance(field, models.BigAutoField):
        field.__class__ = models.BigIntegerField
    elif isinstance(field, models.AutoField):
        field.__class__ = models.IntegerField
    elif isinstance(field, models.FileField):
        field.__class__ = models.TextField
    field.auto_now = field.auto_now_add = False
    field.db_collation = None
    if field.primary_key or field.unique:
        field.primary_key = field.unique = field._unique = False
        field.db_index = True


class History:
    """Every state of a row, in a second table."""

    def __init__(self, table=None, key=None):
        self.table = table
        self.key = key

    def contribute_to_class(self, cls, name):
        self.model = cls
        class_prepared.connect(self.make_history, weak=False)

    def copies(self):
        made = {}
        for field in self.model._meta.fields:
            field = copy.copy(field)
            if isinstance(field, models.ForeignKey):
                field.swappable = False
                _, _, args, options = field.deconstruct()
                options.update(db_constraint=False, related_name="+", null=True, unique=False,
                               db_index=True, on_delete=models.DO_NOTHING)
                name, field = field.name, models.ForeignKey(*args, **options)
                field.name = name
            else:
                field.name = field.attname
                without_uniqueness(field)
            made[field.name] = field
        return made

    def own_key(self):
        if self.key is None:
            return models.AutoField(primary_key=True)
        made = self.key.clone()
        made.primary_key = True
        return made

    def module_of(self, label):
        if label not in apps.app_configs or len(apps.app_configs) < 2:
            raise LookupError(label)
        return f"{apps.app_configs[label].name}.history"

    def make_history(self, sender, **named):
        if sender is not self.model:
            return
        meta = {"ordering": ["-when"], "verbose_name": f"history of {sender._meta.verbose_name}"}
        if self.table:
            meta["db_table"] = self.table
        type("Past" + sender._meta.object_name, (models.Model,), {
            "__module__": self.module_of(sender._meta.app_label), **self.copies(), "history_id": self.own_key(),
            "when": models.DateTimeField(db_index=True), "Meta": type("Meta", (), meta)})


class Essay(models.Model):
    code = models.CharField(max_length=9, unique=True, db_collation="nocase")
    slug = models.SlugField()
    made_at = models.DateTimeField(auto_now_add=True)
    picture = models.ImageField(upload_to="pictures", null=True)
    author = models.ForeignKey(User, models.CASCADE, related_name="essays")
    editor = models.OneToOneField(User, models.SET_NULL, null=True, related_name="edited")
    texts = Texts(title=models.CharField(max_length=40), body=models.TextField(blank=True),
                  meta={"unique_together": [("language", "of")]})
    history = History()


class Chapter(models.Model):
    key = models.UUIDField(primary_key=True)
    essay = models.ForeignKey(Essay, models.CASCADE)
    past = History(table="contributed_old", key=models.UUIDField())

    class Meta:
        verbose_name = "part"
        db_table = "contributed_parts"


class Linked(models.base.ModelBase):
    def __new__(cls, name, bases, attributes):
        if any(isinstance(base, Linked) for base in bases) and not any(
                hasattr(base, "link") for base in bases):
            attributes["link"] = models.OneToOneField(
                "contributed.Plugin", models.CASCADE, related_name="%(app_label)s_%(class)s",
                parent_link=True, auto_created=True)
        return super().__new__(cls, name, bases, attributes)


class Plugin(models.Model, metaclass=Linked):
    position = models.IntegerField()


class TextPlugin(Plugin):
    text = models.TextField()


class WithTemplate(Plugin):
    template = models.CharField(max_length=20)

    class Meta:
        abstract = True


class Teaser(WithTemplate):
    limit = models.IntegerField(default=3)


class MoneyField(models.DecimalField):
    """Its currency stands before it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, max_digits=9, decimal_places=2, **kwargs)
        self.creation_counter += 1
        models.Field.creation_counter += 1

    def contribute_to_class(self, cls, name):
        if not hasattr(self, "_currency"):
            currency = models.CharField(max_length=3, null=self.null, default="EUR")
            currency.creation_counter = self.creation_counter - 1
            cls.add_to_class(f"{name}_currency", currency)
            self._currency = currency
        super().contribute_to_class(cls, name)


class Invoice(models.Model):
    number = models.IntegerField()
    total = MoneyField()
    paid = MoneyField(null=True)
    note = models.TextField()


class Priced(models.Model):
    price = MoneyField()

    class Meta:
        abstract = True


class Offer(Priced):
    pass


class Discount(Offer):
    pass
