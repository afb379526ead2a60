"""A package of models, as large apps have them."""
from .authors import *
from .books import *  # noqa: F403
from .inner import *
from . import lending
from .lending import Loan, Reservation as _Reservation
from library.models.periodicals import Issue, Journal as Magazine

__all__ = (authors.__all__ + books.__all__ + inner.__all__
           + ["Loan", "Issue", "Magazine", "lending"])
