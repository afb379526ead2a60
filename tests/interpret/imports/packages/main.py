"""Packages, relative imports, submodules as attributes, folders without __init__.py."""
import town.people.trades.baker
import town.people.trades.baker as shop
import town.halls.guild as guild
from importlib import import_module
from spread import near
from spread.near import DISTANCE
from town import MOTTO, people, runs
from town import mill as the_mill
from town.people import trades
from town.people.trades import BREAD, baker
from town.people.trades.baker import Baker, greet

same_module = shop is baker
attribute = town.people.trades.baker.BREAD
through_package = people.trades.baker.PRICE
parent_of_baker = baker.parent_name
sibling = baker.sibling_name
cousin = guild.baker_price
mill_name = the_mill.NAME
package = (baker.__package__, trades.__package__, trades.__name__)
imported = import_module("town.people.trades.baker").PRICE
relative = import_module(".trades.baker", package="town.people").PRICE
once = runs
from town.mill import *

del import_module
