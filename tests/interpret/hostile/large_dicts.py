x = {i: i for i in range(90000)}
z = x == dict(x)
w = set(x) & set(x)
v = [i in list(x) for i in range(2000)]
y = 1
