from nowhere import a, b
class C(a, b.D): 
  x = a.y
  def __init__(self, *args, **kw):
    kw.setdefault('x', 1)
    super().__init__(*args, **kw)
z = C(1, q=2)
z.p = 1
w = z.p, z.r
for i in a:
  v = i
if a > 1:
  u = 1
else:
  t = 1
s = [i for i in a]
q = a + b
r = {a: 1}
o = r[a]
p = f'{a}'
x, k = a
def f(): 
  if a: return 1
  return 2
m = f()
y = 1
