class A:
\
    x = 1
    y = f"{a:d
}" f'{b:{c
}}'
  \
    # end
if a: \
  b
