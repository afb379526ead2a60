@x
@y
def f(): pass
@property
class C: pass
z = f()
y=1
