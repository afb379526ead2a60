"""django.db.backends.utils: names that need no shortening; a shortened one ends in a digest."""


def truncate_name(identifier, length=None, hash_len=4):
    if length is None or len(identifier) <= length:
        return identifier
    raise NotImplementedError("a digest")
