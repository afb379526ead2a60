from . import first
from .first import First, m


class Second(m.Model):
    its_first = m.ForeignKey(First, m.CASCADE)
    again = m.ForeignKey(first.First, on_delete=first.m.CASCADE, related_name="again")
