from ...log import note
from .baker import BREAD
from . import baker as _baker

note("trades")
parent = "people"
