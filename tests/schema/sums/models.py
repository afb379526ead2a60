"""Expressions and conditions of every kind."""
import datetime
import decimal
import uuid

from django.db import models
from django.db.models import Case, ExpressionWrapper, F, Func, Q, Value, When
from django.db.models.functions import (
    SHA256, MD5, Abs, ATan2, Cast, Ceil, Chr, Coalesce, Collate, Concat, Extract, ExtractIsoWeekDay,
    ExtractSecond, ExtractWeek, ExtractWeekDay, ExtractYear, Floor, Greatest, JSONObject, Least, Left,
    Length, Ln, Log, Lower, LPad, LTrim, Mod, NullIf, Ord, Pi, Power, Repeat, Replace, Reverse, Right,
    Round, RPad, Sign, Sqrt, StrIndex, Substr, Trim, Trunc, TruncDate, TruncHour, TruncMonth,
    TruncQuarter, TruncTime, TruncWeek, TruncYear, Upper)
from django.db.models.lookups import Exact, GreaterThan, IsNull, LessThanOrEqual


def check(name, condition):
    return models.CheckConstraint(condition=condition, name=name)


class Status(models.TextChoices):
    DRAFT = "d", "Draft"
    PUBLIC = "p", "Public"


class Owner(models.Model):
    code = models.CharField(max_length=4, primary_key=True)


class Sums(models.Model):
    name = models.CharField(max_length=50)
    nick = models.CharField(max_length=50, null=True)
    status = models.CharField(max_length=1, choices=Status)
    number = models.IntegerField(null=True)
    size = models.IntegerField()
    small = models.PositiveSmallIntegerField()
    big = models.BigIntegerField()
    real = models.FloatField()
    price = models.DecimalField(max_digits=8, decimal_places=2)
    discount = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    flag = models.BooleanField()
    maybe = models.BooleanField(null=True)
    day = models.DateField()
    other_day = models.DateField(null=True)
    moment = models.DateTimeField()
    until = models.DateTimeField(null=True)
    time = models.TimeField()
    length = models.DurationField()
    token = models.UUIDField()
    address = models.GenericIPAddressField(null=True)
    data = models.JSONField(null=True)
    binary = models.BinaryField()
    owner = models.ForeignKey(Owner, models.CASCADE)
    maker = models.ForeignKey(Owner, models.CASCADE, null=True, related_name="+")
    odd = models.CharField(max_length=5, db_column="The odd")

    class Meta:
        constraints = [
            # Lookups.
            check("l01", Q(size=5)),
            check("l02", Q(size__exact=-5)),
            check("l03", Q(name="it's 100% \\ \"x\"")),
            check("l04", Q(name__iexact="A_b%")),
            check("l05", Q(name__contains="a%b_c\\d")),
            check("l06", Q(name__icontains="abc")),
            check("l07", Q(name__startswith="abc")),
            check("l08", Q(name__istartswith="abc")),
            check("l09", Q(name__endswith="abc")),
            check("l10", Q(name__iendswith="abc")),
            check("l11", Q(name__regex=r"^[a-z]+\d$")),
            check("l12", Q(name__iregex="^a'b")),
            check("l13", Q(size__in=[1, 2, 2, 3])),
            check("l14", Q(status__in=Status.values)),
            check("l15", Q(size__range=(1, 10))),
            check("l16", Q(number__isnull=True)),
            check("l17", Q(number__isnull=False)),
            check("l18", Q(number=None)),
            check("l19", Q(status=Status.DRAFT)),
            check("l20", Q(price__gt=decimal.Decimal("1.50"))),
            check("l21", Q(price__gte=0)),
            check("l22", Q(price__lt=1.5)),
            check("l23", Q(real__lte=3)),
            check("l24", Q(size__gte=1.5)),
            check("l25", Q(size__lt=1.5)),
            check("l26", Q(size__gt=1.5)),
            check("l27", Q(flag=True)),
            check("l28", Q(flag=False)),
            check("l29", Q(maybe=True) | Q(maybe__isnull=True)),
            check("l30", Q(day__gte=datetime.date(2020, 1, 1))),
            check("l31", Q(moment__lt=datetime.datetime(2030, 1, 1, tzinfo=datetime.timezone.utc))),
            check("l32", Q(time__gt=datetime.time(8, 30))),
            check("l33", Q(length__gt=datetime.timedelta(hours=1))),
            check("l34", ~Q(token=uuid.UUID("00000000-0000-0000-0000-000000000000"))),
            check("l35", Q(address="10.0.0.1")),
            check("l36", Q(address__startswith="10.")),
            check("l37", Q(owner="ab")),
            check("l38", Q(owner_id__in=["a", "b"])),
            check("l39", Q(maker__isnull=True)),
            check("l40", Q(pk__gt=0)),
            check("l41", Q(odd="50%")),
            check("l42", Q(day__year=2020)),
            check("l43", Q(moment__year__gte=2020)),
            check("l44", Q(day__month=12)),
            check("l45", Q(day__week_day__in=[2, 3, 4])),
            check("l46", Q(moment__date__gt=datetime.date(2020, 1, 1))),
            check("l47", Q(moment__hour__lt=12)),
            check("l48", Q(small__lte=100)),
            check("l49", Q(size__lte=F("number"))),
            check("l50", Q(name__startswith=F("nick"))),
            check("l51", Q(name__icontains=F("nick"))),
            check("l52", Q(name__endswith=Lower("nick"))),
            check("l53", Q(size__range=(F("small"), F("big")))),
            check("l54", Q(day__gt=F("other_day"))),
            check("l55", Q(data__isnull=False)),
            check("l56", Q(binary=b"ab")),
            check("l57", Q(day__year__lt=2030)),
            check("l58", Q(moment__second=5)),
            check("l59", Q(time__minute=5)),
            check("l60", Q(day__iso_year=2020)),
            check("l61", Q(day__quarter=2)),
            check("l62", Q(big__lt=2**63 - 1)),
            check("l63", Q(owner__in=["a", "b"])),
            check("l64", Q(size__in=(F("number"), 5))),
            # Combining.
            check("q01", Q(size=1, number=2)),
            check("q02", Q(size=1) | Q(size=2)),
            check("q03", Q(size=1) & (Q(number=2) | Q(number=3))),
            check("q04", ~Q(size=1)),
            check("q05", ~Q(number=1)),
            check("q06", ~Q(number=1, size=2)),
            check("q07", ~(Q(number=1) | Q(nick="x"))),
            check("q08", ~(Q(number=1) & ~Q(nick="x"))),
            check("q09", ~Q(number__isnull=True)),
            check("q10", ~Q(number=F("size"))),
            check("q11", ~Q(size=F("number"))),
            check("q12", Q(Q(size=1) | Q(size=2), ~Q(size=3), number__gt=4)),
            check("q13", Q(size=1) ^ Q(size=2)),
            check("q14", Q(size=1) ^ Q(size=2) ^ Q(number=3, small=4)),
            check("q15", ~~Q(number=1)),
            check("q16", (Q(number__isnull=True) & Q(nick__isnull=True))
                  | (Q(number__isnull=False) & Q(nick__isnull=False))),
            check("q17", ~Q(number__in=[1, 2]) | ~Q(nick__contains="x")),
            check("q18", ~Q(number=None)),
            check("q19", Q(flag=True) & ~Q(maybe=False)),
            check("q20", ~(Q(size=1) ^ Q(size=2))),
            # Expressions as conditions.
            check("c01", GreaterThan(F("size"), 5)),
            check("c02", LessThanOrEqual(F("size"), F("big"))),
            check("c03", Exact(Lower("name"), Lower(F("nick")))),
            check("c04", Q(GreaterThan(F("size"), F("small") + 1), flag=True)),
            check("c05", IsNull(F("nick"), False)),
            check("c06", ExpressionWrapper(Q(size=1) | Q(size=2), output_field=models.BooleanField())),
            check("c07", Exact(GreaterThan(F("size"), 5), True)),
            check("c08", Q(flag=GreaterThan(F("size"), 5))),
            # Arithmetic.
            check("a01", Q(size=F("small") + F("big"))),
            check("a02", Q(size=F("small") - 1)),
            check("a03", Q(size=F("small") * 2 + F("big") * 3)),
            check("a04", Q(real__gt=F("size") / 2.0)),
            check("a05", Q(size=F("big") % 2)),
            check("a06", Q(size=F("big") ** 2)),
            check("a07", Q(size=F("big").bitand(3))),
            check("a08", Q(size=F("big").bitor(3))),
            check("a09", Q(size=F("big").bitxor(3))),
            check("a10", Q(size=F("big").bitleftshift(3))),
            check("a11", Q(size=F("big").bitrightshift(3))),
            check("a12", Q(price__gte=F("discount") * 2)),
            check("a13", Q(discount__lt=F("price") + decimal.Decimal("0.01"))),
            check("a14", Q(until__lte=F("moment") + datetime.timedelta(days=1))),
            check("a15", Q(until=F("moment") + F("length"))),
            check("a16", Q(length=F("until") - F("moment"))),
            check("a17", Q(length__lt=F("day") - F("other_day"))),
            check("a18", Q(length__lt=F("length") + datetime.timedelta(1))),
            check("a19", Q(price__lt=F("size") * F("price"))),
            check("a20", Q(size=-F("small"))),
            check("a21", Q(size=5 - F("small"))),
            check("a22", Q(length__lt=F("time") - F("time"))),
            # Functions.
            check("f01", Exact(Upper("name"), "X")),
            check("f02", GreaterThan(Length("name"), 3)),
            check("f03", Exact(Concat("name", Value("-"), "nick"), "x")),
            check("f04", Exact(Coalesce("nick", "name"), "x")),
            check("f05", Exact(Coalesce("number", 0), 1)),
            check("f06", Exact(Cast("size", models.CharField(max_length=5)), "1")),
            check("f07", GreaterThan(Cast("name", models.IntegerField()), 1)),
            check("f08", GreaterThan(Cast("size", models.FloatField()), 1.5)),
            check("f09", Exact(Cast("moment", models.DateField()), datetime.date(2020, 1, 1))),
            check("f10", Exact(Cast("day", models.DateTimeField()), F("moment"))),
            check("f11", Exact(Cast("size", models.DecimalField(max_digits=5, decimal_places=1)), 1)),
            check("f12", Exact(Cast("moment", models.TimeField()), F("time"))),
            check("f13", Exact(Cast("size", models.TextField()), "x")),
            check("f14", Exact(Cast("size", models.CharField()), "x")),
            check("f15", Exact(Trim("name"), LTrim("nick"))),
            check("f16", Exact(Substr("name", 2, 3), "abc")),
            check("f17", Exact(Substr("name", 2), "abc")),
            check("f18", Exact(Left("name", 3), "abc")),
            check("f19", Exact(Right("name", 3), "abc")),
            check("f20", Exact(Replace("name", Value("a"), Value("b")), "abc")),
            check("f21", Exact(Replace("name", Value("a")), "abc")),
            check("f22", Exact(Round("real"), 1)),
            check("f23", Exact(Round("price", 1), 1)),
            check("f24", Exact(Abs("size"), 1)),
            check("f25", Exact(Ceil("real"), Floor("real"))),
            check("f26", Exact(Greatest("size", "number"), Least("size", "number"))),
            check("f27", Exact(NullIf("size", "number"), 1)),
            check("f28", Exact(Mod("size", 3), 1)),
            check("f29", Exact(Power("size", 2), 1)),
            check("f30", Exact(Sqrt("price"), 1)),
            check("f31", Exact(Log(10, "real"), 1)),
            check("f32", Exact(Ln("size"), Pi())),
            check("f33", Exact(ATan2("size", "real"), 1)),
            check("f34", Exact(MD5("name"), "x")),
            check("f35", Exact(SHA256("name"), "x")),
            check("f36", Exact(LPad("name", 5), RPad("nick", 5, Value("x")))),
            check("f37", Exact(Repeat("name", 2), Reverse("nick"))),
            check("f38", GreaterThan(StrIndex("name", Value("x")), 0)),
            check("f39", Exact(Chr("size"), Value("x"))),
            check("f40", Exact(Ord("name"), 65)),
            check("f41", Exact(Sign("real"), 1)),
            check("f43", Exact(Func(F("name"), function="SOUNDEX"), "x")),
            check("f44", Exact(Func("name", "nick", function="LOWER", arg_joiner=" || ",
                                    template="%(function)s((%(expressions)s))"), "x")),
            check("f45", Exact(Concat("name", "nick"), "x")),
            # Dates.
            check("d01", Exact(ExtractYear("day"), F("size"))),
            check("d02", Exact(Extract("moment", "month"), 5)),
            check("d03", Exact(ExtractWeekDay("day"), ExtractIsoWeekDay("moment"))),
            check("d04", Exact(ExtractSecond("time"), ExtractWeek("moment"))),
            check("d05", Exact(TruncYear("day"), F("day"))),
            check("d06", Exact(TruncMonth("moment"), F("moment"))),
            check("d07", Exact(TruncDate("moment"), F("day"))),
            check("d08", Exact(TruncTime("moment"), F("time"))),
            check("d09", Exact(Trunc("moment", "day"), F("moment"))),
            check("d10", Exact(TruncQuarter("day"), TruncWeek("day"))),
            check("d11", Exact(TruncHour("time"), F("time"))),
            check("d12", Exact(TruncQuarter("moment"), TruncWeek("moment"))),
            # CASE.
            check("e01", Exact(Case(When(size=1, then=Value("a")), When(Q(size=2) | Q(size=3),
                  then=F("name")), default=Value("c")), "a")),
            check("e02", Exact(Case(When(flag=True, then=1), default=None), 1)),
            check("e03", Exact(Case(When(GreaterThan(F("size"), 1), then=F("price")),
                  default=F("discount")), 1)),
            check("e04", Exact(Case(When(flag=True, then=F("token")), default=F("token"),
                  output_field=models.UUIDField()), F("token"))),
        ]


class NoXorOnMariaDB(models.Model):
    """JSON, on databases that can."""

    data = models.JSONField()
    other = models.JSONField(null=True)

    class Meta:
        constraints = [
            check("j01", Q(data__has_key="a")),
            check("j02", Q(data__a=1)),
            check("j03", Q(data__a__b="x")),
            check("j04", Q(data__a__0__isnull=True)),
            check("j05", Q(data__a__startswith="x")),
            check("j06", Q(data__a__gt=5)),
            check("j07", Q(data={"a": 1})),
            check("j08", Q(data__has_keys=["a", "b"])),
            check("j09", ~Q(other__a=True)),
            check("j10", Q(data__a__isnull=False)),
            check("j11", Q(data__a__icontains="x")),
            check("j12", Q(data__has_any_keys=["a", "b"])),
        ]


class NotByMariaDB(models.Model):
    """MariaDB has no collation of that name."""

    name = models.CharField(max_length=5)

    class Meta:
        required_db_features = ["supports_partial_indexes"]
        constraints = [check("f42", Exact(Collate("name", "C"), "x"))]
