"""functools: caches cache nothing here."""


def reduce(function, sequence, *initial):
    items = list(initial) + list(sequence)
    if not items:
        raise TypeError("reduce() of empty iterable with no initial value")
    result = items[0]
    for item in items[1:]:
        result = function(result, item)
    return result


def partial(function, *given, **options):
    return lambda *rest, **more: function(*given, *rest, **{**options, **more})


def _unchanged(decorated):
    return decorated


def cache(function):
    if isinstance(function, type(cache)):
        function.cache_clear = lambda: None
        function.cache_parameters = dict
    return function


def lru_cache(maxsize=128, typed=False):
    return cache(maxsize) if callable(maxsize) else cache


def singledispatch(function):
    return function


def total_ordering(decorated):
    return decorated


def wraps(wrapped, *names, **more):
    return _unchanged


cached_property = property
