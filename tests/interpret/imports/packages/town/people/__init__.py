from ..log import note

note("people")
COUNT = 12
