x = "a" 'b' """c
d""" r'\n' u"\x41\u00e9\U0001F600\N{BULLET}\101" b"\x00\377" rb'\d' \
    f"{a!r:>{w}}" f'{x=} {{}} {f"{y}"}' fR'''{a:{b}{c}} \{d}'''
n = 0x_1F + 0b1 + 0O17 + 1_000 + 1e5 + .5 + 1.j + 00 + 99999999999999999999 + 1if x else 2
s = a[1:2, ::3, *b, ...], {**a, 'b': c}, {1, *d}, [x async for x in y if z if w], (i for i in j)
t = -a ** -b @ c // d if not e in f is not g else h < i <= j != k or l and m
名前 = ()
