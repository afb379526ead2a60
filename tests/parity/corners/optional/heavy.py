"""Goes on without what it lacks."""
import sys

try:
    from .drawing import draw
except Exception:
    draw = None

WEIGHT = 3 if draw is None and "a_library_that_nobody_has" not in sys.modules else 4
WEIGHT += len(sys.modules[__name__].__name__)
