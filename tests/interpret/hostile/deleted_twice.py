del x
x = 1
del x, x
y=1
