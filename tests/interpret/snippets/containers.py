a = [3, 1, 2]
a.append(5)
a.extend([6, 7])
a.insert(0, 9)
b = a.pop(), a.pop(0), a.index(1), a.count(3), len(a)
a.remove(1)
a.reverse()
c = sorted(a), list(reversed(a)), a.copy()
a.sort(key=lambda x: -x)
a[0:1] if False else None
d = {"b": 1, "a": 2}
d.update(c=3)
d.setdefault("d", []).append(1)
e = d.get("x"), d.get("x", 5), d.get("a"), list(d), list(d.keys()), list(d.values()), list(d.items()), d.pop("a"), len(d), "b" in d, d.copy(), dict(d, z=1), {**d}
f = {1, 2}
f.add(3)
f.discard(1)
f.update([7, 8])
g = f, f | {9}, f.union([10]), f.intersection({3}), f.difference({3}), sorted(f), 3 in f, len(f), frozenset([1, 1]), set("aab")
h = (1, 2, 3).count(1), (1, 2, 3).index(2), (1,) * 3, tuple([1, 2]), tuple("ab"), list((1, 2)), (), (1,)
i = list(enumerate("ab")), list(enumerate("ab", 1)), list(enumerate("ab", start=5)), list(zip([1, 2], "ab", (True, False))), list(zip()), list(range(5)), list(range(1, 10, 3)), list(range(5, 0, -2)), dict(enumerate("xy")), dict([("a", 1)], b=2), dict(zip("ab", [1, 2])), dict.fromkeys("ab", 0), dict.fromkeys(["x"])
j = sum([1, 2, 3]), sum([[1], [2]], []), min(3, 1), max("abc"), min([5, 2], key=lambda x: -x), max([], default=0), abs(-5), abs(-2.5), round(2.567, 2), round(2.5), round(3.5), divmod(7, 2), pow(2, 3), any([0, 1]), all([1, 0]), sum(x for x in range(5)), bool([]), int("12"), int(3.9), int(" 7 "), int("ff", 16), float("2.5"), float(2), str(3), int(True), list({"a": 1}), len({"a": 1})
k = [1, [2, [3]]]
l = k[1][1][0]
m = {(1, 2): "t", None: "n", True: "b", 1.5: "f"}
n = m[(1, 2)], m[None], m[1], m[1.5]
o = {i: i * i for i in range(40)}
p = o[39], 40 in o, len(o), list(o)[-1]
del o[5]
q = 5 in o, 39 in o, len(o), o[6]
r = {str(i) for i in range(50)} == {str(i) for i in reversed(range(50))}
s = [x for x in [[1, 2], [3]] for x in x]
t = list(filter(lambda x: x % 2, range(6))), [a for a, b in sorted({"z": 1, "y": 2}.items(), key=lambda kv: kv[1])]
COUNTRIES = [("us", "United States"), ("de", "Germany")]
u = dict(COUNTRIES)["de"], [c for c, _ in COUNTRIES], max(len(c) for c, _ in COUNTRIES), sorted(COUNTRIES, key=lambda c: c[1])
v = [*range(3), *[7]], {*"ab"} == {"a", "b"}, (*"ab", "c"), {**{"a": 1}, "a": 2}
w = [1, 2] < [1, 3], (1,) < (1, 0), [1, 2] == [1, 2], [] < [0]
x = [0] * 3
x[1] = 5
y = isinstance([], list), isinstance({}, (list, dict)), isinstance((), tuple), type([]) is list, type({}) == dict
z = list(map(list, ["ab"])), list(map(int, ["1", "2"])), [[]] * 2, {}.get("a"), "".join(sorted("cab"))
