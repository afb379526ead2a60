class A: pass
class B(A): pass
class C(A, B): pass
x = C.__mro__
y=1
