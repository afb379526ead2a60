"""itertools: what has no end is cut off."""


def count(start=0, step=1):
    return [start + step * i for i in range(1000)]


def cycle(items):
    items = list(items)
    return [items[i % len(items)] for i in range(1000)] if items else []


def repeat(item, times=1000):
    return [item] * times


def islice(items, start, *rest):
    if not rest:
        return list(items)[:start]
    return list(items)[start : rest[0] : rest[1] if len(rest) > 1 else 1]


def product(*sequences, repeat=1):
    found = [()]
    for sequence in [list(one) for one in sequences] * repeat:
        found = [before + (item,) for before in found for item in sequence]
    return found


def combinations(items, size):
    items = list(items)
    if size == 0:
        return [()]
    found = []
    for i in range(len(items)):
        found += [(items[i],) + rest for rest in combinations(items[i + 1 :], size - 1)]
    return found


def permutations(items, size=None):
    items = list(items)
    if size is None:
        size = len(items)
    if size == 0:
        return [()]
    found = []
    for i in range(len(items)):
        others = items[:i] + items[i + 1 :]
        found += [(items[i],) + rest for rest in permutations(others, size - 1)]
    return found


def starmap(function, items):
    return [function(*given) for given in items]


def accumulate(items, function=None):
    found = []
    for item in items:
        if found:
            item = function(found[-1], item) if function else found[-1] + item
        found.append(item)
    return found


def zip_longest(*sequences, fillvalue=None):
    sequences = [list(one) for one in sequences]
    longest = max([len(one) for one in sequences]) if sequences else 0
    return list(zip(*[one + [fillvalue] * (longest - len(one)) for one in sequences]))
