try:
  raise 5
except: pass
try:
  raise x from z
except (1, 2): pass
except: pass
try: pass
finally: raise
y=1
