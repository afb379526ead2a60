if x:
  y\