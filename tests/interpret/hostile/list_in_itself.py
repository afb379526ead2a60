a = []
a.append(a)
x = a == a, repr(a)
b=[a]
z = a == b
y=1
