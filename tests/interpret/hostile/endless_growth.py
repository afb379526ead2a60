x = []
while True:
  x.append(x)
y = 1
