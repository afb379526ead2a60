import sys
from words.verbs import go as go_there

visible = [1, 2]
_invisible = 3
