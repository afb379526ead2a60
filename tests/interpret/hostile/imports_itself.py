from . import x
from .... import z
import snippet
from snippet import *
from snippet import q
y=1
