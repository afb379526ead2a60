match 5:
  case 1: x = 1
  case [a, *b]: raise ValueError
  case _: z = 2
y=1
