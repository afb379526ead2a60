x = '\ud800'
z = len(x), x[0], x * 3, repr(x)
y=1
