def f():
  global a, b
  a = 1
  nonlocal c
  del b
f()
global z
x = a
class A:
  global w
  w = 1
y=w
