from .shelf import Shelf
from .room import Room
try:
    from .cellar import Cellar
except ImportError:
    Cellar = None

__all__ = ["Shelf", "Room"]
