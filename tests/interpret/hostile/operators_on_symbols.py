from django.db import models
x = models.CharField
x.y = 1
z = x.y.z.w()
w = z + 1
v = -w
u = w[1:2]
t = w < 5
s = not w
r = w and 1
q = models.Q(x) | 5
p = [i for i in w]
o = str(w), f'{w}', repr(w)
n = isinstance(w, x), issubclass(x, x), hasattr(w, 'x'), callable(w)
m = {w: 1}[w]
l = sorted([w, v])
k = w == w, w is w
j = len(w), int(w), list(w), dict(w), tuple(w), sum([w]), max(w, v)
y = 1
