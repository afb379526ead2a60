return 5
yield 3
break
continue
await x
y=1
