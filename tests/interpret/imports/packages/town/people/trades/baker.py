from .. import COUNT as people_count
from ... import log
from ...log import note
from .miller import FLOUR

note("baker")
BREAD = "rye"
PRICE = people_count * 2
parent_name = __name__.rpartition(".")[0]
sibling_name = FLOUR


class Baker:
    class Oven:
        heat = PRICE * 10


def greet(name="you"):
    return "Hello, " + name
