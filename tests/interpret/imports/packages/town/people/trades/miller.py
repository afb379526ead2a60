from ...log import note

note("miller")
FLOUR = "white"
