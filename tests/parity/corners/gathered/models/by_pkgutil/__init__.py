import pkgutil
from importlib import import_module

for finder, name, is_package in pkgutil.iter_modules(__path__):
    import_module(f"{__name__}.{name}")
for info in pkgutil.walk_packages(__path__, prefix=__name__ + "."):
    module = import_module(info.name)
    globals()[info.name.rpartition(".")[2]] = module
