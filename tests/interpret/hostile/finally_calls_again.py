def f():
  try:
    return f()
  finally:
    f()
x=f()
y = 1
