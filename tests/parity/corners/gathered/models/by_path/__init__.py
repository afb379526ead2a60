import importlib
from pathlib import Path

HERE = Path(__file__).parent
for path in sorted(HERE.glob("*.py")):
    if path.stem != "__init__":
        importlib.import_module(f".{path.stem}", __package__)
for path in sorted(HERE.rglob("in_*.py")):
    parts = path.relative_to(HERE).with_suffix("").parts
    importlib.import_module(".".join((__name__,) + parts))
assert {path.name for path in HERE.iterdir()} > {"pathed.py", "deep"}
