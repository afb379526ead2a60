try:
    from lacking import THING
except ImportError:
    CAREFUL = "without it"
else:
    CAREFUL = "with it"
