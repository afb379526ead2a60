import first
from first import BEFORE, order

order.append("second")
SECOND = BEFORE + " second"


def first_value():
    from first import FIRST

    return FIRST
