class A:
  def __getattr__(self, n): return getattr(self, n+'x')
x = A().q
y = 1
