"""Models whose rows are told apart by several columns."""
from django.db import models


class Tenant(models.Model):
    name = models.CharField(max_length=30)


class Owner(models.Model):
    name = models.CharField(max_length=30)


class Order(models.Model):
    pk = models.CompositePrimaryKey("tenant", "number")
    tenant = models.ForeignKey(Tenant, models.CASCADE, related_name="orders")
    number = models.IntegerField()
    code = models.CharField(max_length=10, unique=True)
    owner = models.ForeignKey(Owner, models.SET_NULL, null=True, related_name="orders")
    note = models.CharField(max_length=30, default="-")

    class Meta:
        ordering = ["-pk"]


class Remark(models.Model):
    """Points at an Order by a column that is unique by itself."""

    order = models.ForeignKey(Order, models.CASCADE, to_field="code", related_name="remarks")
    text = models.CharField(max_length=30)


class Guard(models.Model):
    pk = models.CompositePrimaryKey("name", "tenant")
    name = models.CharField(max_length=30)
    tenant = models.ForeignKey(Tenant, models.PROTECT, related_name="guards")


class Lease(models.Model):
    pk = models.CompositePrimaryKey("label", "started")
    label = models.CharField(max_length=30)
    started = models.DateField()
    owner = models.ForeignKey(Owner, models.RESTRICT, related_name="leases")


class Person(models.Model):
    name = models.CharField(max_length=30)
    groups = models.ManyToManyField("Group", through="Membership", related_name="people")


class Group(models.Model):
    name = models.CharField(max_length=30)


class Membership(models.Model):
    pk = models.CompositePrimaryKey("person", "group")
    person = models.ForeignKey(Person, models.CASCADE)
    group = models.ForeignKey(Group, models.CASCADE)
    role = models.CharField(max_length=10, default="member")


class Keyed(models.Model):
    """Nothing but a key."""

    pk = models.CompositePrimaryKey("left", "right")
    left = models.CharField(max_length=10, default="l")
    right = models.UUIDField()

    class Meta:
        abstract = True


class Pair(Keyed):
    pass


class Seat(models.Model):
    """Pairs with a Tenant, within its key."""

    pk = models.CompositePrimaryKey("tenant", "row")
    tenant = models.OneToOneField(Tenant, models.CASCADE, related_name="seat")
    row = models.IntegerField()


class NamedOrder(Order):
    class Meta:
        proxy = True


class Step(models.Model):
    """Follows another of its kind."""

    pk = models.CompositePrimaryKey("plan", "number")
    plan = models.CharField(max_length=10)
    number = models.IntegerField()
    code = models.CharField(max_length=10, unique=True)
    before = models.ForeignKey(
        "self", models.CASCADE, to_field="code", null=True, blank=True, related_name="after"
    )
    day = models.DateField()
    title = models.CharField(max_length=10, unique_for_year="day")
