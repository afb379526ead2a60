"""Modules that import each other."""
import first
from second import SECOND, first_value
from third import THIRD
from fourth import fourth_of_fifth

FIRST = first.FIRST
value = first_value()
order = first.order
