a = '%' % 1
b = '%z' % 1
c = '{' .format()
d = '}'.format()
e = '{a.b[c]}'.format(a=1)
f = '%(a' % {}
g = '%(a)s' % 5
h = '{0[}'.format([1])
i = f'{1:{2}{3}}'
j = '{:{}}'.format(1, 2)
k = '%*d' % (5, 1)
l = f'{1!r:}'
m = '{!}'.format(1)
n = '%s' % ()
o = '%c' % 5
p = '{:.}'.format(1.5)
y=1
