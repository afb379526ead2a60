from django.db import models


class Base(models.Model):
    class Meta:
        abstract = True


class Item(models.Model):
    one = models.OneToOneField("Nowhere", on_delete=models.CASCADE)  # here: fields.E300 at "Nowhere"; fields.E307 at "Nowhere"
    other = models.ForeignKey("nowhere.Thing", on_delete=models.CASCADE)  # here: fields.E300 at "nowhere; fields.E307 at "nowhere
    abstract = models.ForeignKey(Base, on_delete=models.CASCADE)  # here: fields.E300 at Base; fields.E307 at Base
    by_name = models.ForeignKey("Base", on_delete=models.CASCADE)  # here: fields.E300 at "Base"; fields.E307 at "Base"
