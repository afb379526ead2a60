x = 'a' * 1000000
z = x.replace('a', x)
w = x.join(x)
v = x.split('a')
u=list(x)
y = 1
