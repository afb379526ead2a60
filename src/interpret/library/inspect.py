"""inspect: what an object has."""


def getmembers(object, predicate=None):
    members = [(name, getattr(object, name)) for name in dir(object)]
    return [member for member in members if predicate is None or predicate(member[1])]
