class A:
  x = property()
  z = property(5)
  w = classmethod(5)
  v = staticmethod(lambda: 1)
a = A().x, A().z, A().w, A().v()
y=1
