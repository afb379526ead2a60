class A:
  class B:
    class C:
      x = [super() for _ in range(2)]
  y = lambda: super().x
A.y()
z = [(lambda: super())() for i in range(2)]
y=1
