from django.db import models


class Tenant(models.Model):
    name = models.CharField(max_length=50)


class Member(models.Model):
    pk = models.CompositePrimaryKey("tenant_id", "id")
    tenant = models.ForeignKey(Tenant, models.CASCADE)
    id = models.IntegerField()
    name = models.CharField(max_length=50)

    class Meta:
        indexes = [models.Index(fields=["name"])]
        constraints = [models.UniqueConstraint(fields=["tenant", "name"], name="member_name")]


class ThreePart(models.Model):
    pk = models.CompositePrimaryKey("year", "month", "code", verbose_name="key")
    year = models.SmallIntegerField(db_column="y")
    month = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=3)
    value = models.DecimalField(max_digits=5, decimal_places=2, null=True)


class AbstractComposite(models.Model):
    pk = models.CompositePrimaryKey("a", "b")
    a = models.IntegerField()
    b = models.UUIDField()

    class Meta:
        abstract = True


class FromAbstract(AbstractComposite):
    text = models.TextField()
