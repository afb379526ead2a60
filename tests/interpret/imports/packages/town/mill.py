from .log import note as _note

_note("mill")
NAME = "windmill"
SAILS = 4
_HIDDEN = True
