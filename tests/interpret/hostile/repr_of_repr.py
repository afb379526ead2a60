class A:
  def __repr__(self): return repr(self)
x = repr(A())
y=1
