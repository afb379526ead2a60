class A:
  def __init__(self): super().__init__(self)
  def f(self): return super().f()
x = A()
z = super()
w = A.f(5)
v = A().f()
y=1
