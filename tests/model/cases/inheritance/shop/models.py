from django.db import models


class NotAModel:
    hidden = 1

    class Meta:
        ordering = ["never"]


class Target(models.Model):
    pass


class Base(models.Model):
    target = models.OneToOneField(Target, models.CASCADE, related_name="%(app_label)s_%(class)s", related_query_name="q_%(class)s")
    again = models.ForeignKey("Target", models.CASCADE, related_name="%(model_name)ss")
    peer = models.ForeignKey("self", models.CASCADE, null=True)
    created = models.DateTimeField(auto_now_add=True)
    removed = models.IntegerField()
    hidden = models.IntegerField()
    replaced = models.CharField(max_length=5)

    class Meta:
        abstract = True
        ordering = ["-created"]
        verbose_name = "based"
        unique_together = [["target", "created"]]


class Second(models.Model):
    early = models.IntegerField()
    created = models.DateField()

    class Meta:
        abstract = True
        ordering = ["early"]
        db_table = "never"


class Deeper(Base):
    deep = models.IntegerField()

    class Meta(Base.Meta):
        abstract = True
        verbose_name_plural = "deep ones"


class One(Base):
    own = models.IntegerField()


class Two(Deeper, Second):
    removed = None
    replaced = models.IntegerField()
    own = models.IntegerField()


class Three(NotAModel, Second, Base):
    class Meta:
        verbose_name = "third"


class Four(Base):
    class Meta(Base.Meta):
        ordering = ["removed"]

    def replaced(self):
        return ""


class Mixed(Second):
    key = models.CharField(max_length=3, primary_key=True)

    class Meta(Second.Meta):
        db_table = "mixed"
