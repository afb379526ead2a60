from enum import *
class A(Enum):
  B = C = D = auto()
  E = A
  F = 1,
  def __new__(cls, *a): return 5
x = A.B
class G(A): H = 1
z = G(1)
w = A()
class I(Enum):
  def __init__(self): self.x = self.y
  Z=1
y=1
