a = {1: 2}
for x in a: a[x+1] = 1
a.popitem(); a.popitem(); a.pop(5, None)
a.clear()
a[3] = 4
z = a
y=1
