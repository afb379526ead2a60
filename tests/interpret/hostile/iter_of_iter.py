class A:
  def __iter__(self): return self
x = list(A())
y=1
