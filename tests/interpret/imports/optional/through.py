from lacking import THING

LEVEL = 1
