def f(a, a): pass
f(1, 2)
f(a=1, a=2)
x = f(*5)
z = f(**5)
len(*range(100000))
print(*'abc', sep='')
y=1
