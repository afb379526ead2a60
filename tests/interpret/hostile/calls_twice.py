def f(n):
  return [f(n) for _ in [1]][0] + f(n)
x=f(1)
y=1
