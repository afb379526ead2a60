FIRST = "of halfway"
from lacking import THING

SECOND = 2
