from . import nouns, verbs
from .nouns import *
from .verbs import *

__all__ = ["own", "later"]
__all__ += nouns.__all__
__all__.extend(verbs.__all__)
__all__.append("extra")
__all__ += ("nouns",)
own = "own"
not_listed = "not listed"
extra = 41
