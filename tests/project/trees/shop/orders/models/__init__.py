from .line import Line
from .order import *
