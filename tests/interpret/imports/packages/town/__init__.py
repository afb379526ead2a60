from . import log
from .log import runs

log.note("town")
MOTTO = "by the river"
