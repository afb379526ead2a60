NEEDED = True
from a_library_that_nobody_has import more
