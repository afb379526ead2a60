while True: pass
y = 1
