class A:
  __len__ = 5
  __bool__ = lambda self: 'x'
  __iter__ = None
  __getattr__ = 5
  __eq__ = 1
  __str__ = 7
  __call__ = 3
x = A()
a = [bool(x)]
b = len(x)
c = list(x)
d = x.foo
e = x == 1
f = str(x)
g = x()
y = 1
