x = (1).foo
(1).foo = 5
None.x = 1
len.x = 1
x = 'a'.join
x.y = 1
def f(): pass
f.x = f
y = f.x.x.x.x
import os
os.x = 1
os.path.join('a')
y=1
