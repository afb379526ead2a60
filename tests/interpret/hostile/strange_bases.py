class A(A): pass
class B(*x): pass
class C(**x): pass
class D(5, 'a', None): pass
class E(metaclass=5): pass
x = D()
y=1
