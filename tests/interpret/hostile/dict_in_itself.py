d = {}
d['d'] = d
x = str(d)
t = (d,)
z = t == t
y=1
