order = ["first begins"]
BEFORE = "before"
import second
from second import SECOND as second_of_first

FIRST = "first"
order.append("first ends")
