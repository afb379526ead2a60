class Meta(type):
    pass
def with_metaclass(meta, *bases):
    class metaclass(meta):
        def __new__(cls, name, this_bases, d):
            return meta(name, bases, d)
    return type.__new__(metaclass, "NewBase", (), {})
class A: 
    x = 1
class B(with_metaclass(Meta, A)):
    y = 2
a = B.x, [k.__name__ for k in B.__mro__ if k is not object], B().y
C = Meta("C", (A,), {"z": 3})
b = C.x, C.z, C.__name__
