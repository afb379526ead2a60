from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models as m

if TYPE_CHECKING:
    from .second import Second


class First(m.Model):
    seconds: m.ManyToManyField[Second, Second] = m.ManyToManyField("Second", related_name="firsts")

    def second(self) -> Second:
        from .second import Second
        return Second.objects.first()
