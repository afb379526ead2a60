x = {unheard_of: i for i in range(90000)}
y = {i << 40: 1 for i in range(90000)}
z = 1
