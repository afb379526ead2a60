BEFORE = 1
import not_to_be_found

THING = not_to_be_found.THING
