x = [lambda: i for i in range(20000)]
z = set(x)
w = [i for i in x if i in x]
y=1
