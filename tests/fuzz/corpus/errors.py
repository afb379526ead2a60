class A(B
    x = (1, 2
class C:
    y = "abc
  z = 1
     w = ]
def f(:
    pass
x = f"{a" + f"}" 012 1_ 0xg $ ?
	tab
