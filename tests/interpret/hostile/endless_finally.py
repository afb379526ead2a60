try:
  while True: pass
finally:
  while True: pass
y = 1
