x = {i: i for i in range(90000)}
v = [h in list(x) for i in range(2000)]
y = 1
