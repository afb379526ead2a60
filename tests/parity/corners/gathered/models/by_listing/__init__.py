import os

for file in sorted(os.listdir(os.path.dirname(__file__))):
    name, extension = os.path.splitext(file)
    if extension == ".py" and name != "__init__":
        __import__(__name__ + "." + name, locals(), globals())
