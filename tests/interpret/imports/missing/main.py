"""What is not there."""
try:
    import nowhere
except ImportError:
    nowhere = None

try:
    from nowhere.at.all import thing
except ModuleNotFoundError:
    thing = "no module"

try:
    from here import nothing
except ImportError:
    nothing = "no name"

try:
    from here import something
except ImportError:
    something = "not reached"
else:
    fine = True

try:
    from . import sibling
except ImportError:
    sibling = "no package"

try:
    from here import absent as found
except (AttributeError, ImportError):
    from here import something as found

try:
    import json
except ImportError:
    has_json = False
else:
    has_json = True
    del json

if False:
    from nowhere import much

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nowhere import even_more
