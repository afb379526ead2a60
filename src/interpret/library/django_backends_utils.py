"""django.db.backends.utils: names that need no shortening; a shortened one ends in a digest, and
stays a call that the model room works out."""
from django.db.backends.base.operations import truncate_name as shortened


def truncate_name(identifier, length=None, hash_len=4):
    if length is None or len(identifier) <= length:
        return identifier
    return shortened(identifier, length)
