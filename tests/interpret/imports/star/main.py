"""Star imports: with and without __all__, and __all__ as it is built up."""
from words import *
from words.plain import *
from plain_module import *

extra_after = extra + 1
