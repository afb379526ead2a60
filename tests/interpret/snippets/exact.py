"""Decimals, days and instants are calculated exactly."""
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

price = Decimal("19.99") - Decimal("0.01") ** 2
tax = Decimal("0.19") * 100 + Decimal(1) / Decimal(4)
decimals = [
    str(price), str(tax), str(-price), str(2 * Decimal("1.50")), str(Decimal(10) / 4), str(Decimal("1") - 1),
    str(Decimal("-1.5") + Decimal("0.5")), str(Decimal("0.001") * Decimal("0.01")), str(Decimal(3) ** 4),
    str(Decimal("7.50") / Decimal("2.5")),
]
comparisons = [Decimal("1.50") == Decimal("1.5"), price > 20, Decimal(3) >= 3, Decimal("1.1") != 1, 2 < Decimal("2.01")]
negative = [-timedelta(days=1) < timedelta(0), -timedelta(days=1) == timedelta(days=-1)]

leap = date(2020, 2, 28) + timedelta(days=2)
days = [leap.year, leap.month, leap.day, leap == date(2020, 3, 1), leap > date(2020, 2, 29)]
before = date(2000, 1, 1) - timedelta(hours=1)
backwards = [before.year, before.month, before.day]
start = datetime(2020, 2, 29, 12, 30, tzinfo=timezone.utc)
end = timedelta(days=366, hours=3, microseconds=5) + start
instant = [end.year, end.month, end.day, end.hour, end.minute, end.second, end.microsecond, end > start]
early = datetime(1969, 12, 31, 23) - timedelta(minutes=90)
instants = [early.day, early.hour, early.minute, early == datetime(1969, 12, 31, 21, 30)]
span = date(2024, 1, 1) - date(2023, 1, 1) == timedelta(days=365)
longer = datetime(2020, 1, 2) - datetime(2020, 1, 1, 12) == timedelta(hours=12)
shift = timedelta(hours=1.5, minutes=0.5) == timedelta(minutes=90, seconds=30)
parts = [timedelta(hours=-1).days, timedelta(hours=-1).seconds, (leap - before).days, timedelta(0, 1, 5).microseconds]
total = [timedelta(minutes=1, microseconds=500000).total_seconds(), int(timedelta(days=7).total_seconds())]
rounded = [str(Decimal("1.005").quantize(Decimal("0.01"))), str(Decimal("1.015").quantize(Decimal(".01"))), str(Decimal(2).quantize(Decimal("0.00")))]

import uuid

nil, largest = uuid.UUID(int=0), uuid.UUID(int=10 ** 30 + 7)
uuids = [
    str(nil), str(largest), str(uuid.UUID(int=5)), str(uuid.UUID("{12345678123456781234567812345678}")),
    str(uuid.UUID(hex="urn:uuid:ABCDEF78-1234-5678-1234-567812345678")), str(uuid.UUID(bytes=b"\x12\x34\xff\x78" * 4)),
    uuid.UUID(int=5).hex, uuid.UUID("ABCDEF78-1234-5678-1234-567812345678").hex,
]
