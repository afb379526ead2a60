"""hashlib: digests of what is known."""
from binascii import _hexdigest


class _Hash:
    def __init__(self, name, data):
        self.name = name
        self.data = data

    def update(self, data):
        self.data = self.data + data

    def copy(self):
        return _Hash(self.name, self.data)

    def hexdigest(self):
        return _hexdigest(self.name, self.data)

    @property
    def digest_size(self):
        return len(_hexdigest(self.name, b"")) // 2


def new(name, data=b"", **options):
    return _Hash(name, data)


def md5(string=b"", **options):
    return _Hash("md5", string)


def sha1(string=b"", **options):
    return _Hash("sha1", string)


def sha224(string=b"", **options):
    return _Hash("sha224", string)


def sha256(string=b"", **options):
    return _Hash("sha256", string)


def sha384(string=b"", **options):
    return _Hash("sha384", string)


def sha512(string=b"", **options):
    return _Hash("sha512", string)
