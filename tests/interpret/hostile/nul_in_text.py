x = 'a\0b'
z = x + 'c', len(x), x.split('\0'), x.replace('\0', ''), '%s' % x, '{}'.format(x), x.strip('\0'), f'{x}', x.upper(), {x: 1}[x]
y=1
