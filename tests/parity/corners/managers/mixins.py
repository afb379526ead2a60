class Describing:
    def describe(self):
        return str(self)


def register(*args, **options):
    if len(args) == 1 and isinstance(args[0], type):
        return args[0]

    def wrap(cls):
        return cls

    return wrap


def tracked(fields):
    def wrap(cls):
        cls.tracked_fields = fields
        return cls
    return wrap
