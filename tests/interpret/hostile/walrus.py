[z := x for x in range(3)]
class A:
  [w := x for x in range(3)]
lambda: (q := 1)
y=z
