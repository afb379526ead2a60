import importlib
import os

for root, folders, files in os.walk(os.path.dirname(__file__)):
    for file in sorted(files):
        if file.endswith(".py") and not file.startswith("_"):
            importlib.import_module("." + os.path.splitext(file)[0], package=__package__)
