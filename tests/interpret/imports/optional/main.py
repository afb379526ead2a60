"""A module that ends with an exception, and who imports it."""
try:
    from lacking import THING
except ImportError as error:
    THING = "none"
    REASON = str(error)

try:
    import lacking
except ImportError:
    AGAIN = "still none"

try:
    from advising import ADVICE
except RuntimeError as error:
    ADVICE = str(error)

try:
    from through import LEVEL
except ImportError:
    LEVEL = 0

try:
    from halfway import FIRST, SECOND
except ImportError:
    FIRST = "of main"

from careful import CAREFUL
try:
    import refusing.inner
except ValueError as error:
    REFUSED = error.args[0]
finally:
    DONE = True
