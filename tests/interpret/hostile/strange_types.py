x = type('A', (), {})
z = type('B', (x,), {'a': 1})
w = type(1, 2, 3)
v = type('C', (5,), {5: 6})
u=type()
y=1
