class A:
  def __eq__(self, o): return self == o
x = A() == A()
y=1
