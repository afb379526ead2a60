a = "Hello World".upper(), "ABC".lower(), "hello wORLD".title(), "hello World".capitalize(), "aBc".swapcase(), "they're bill's".title()
b = "  x ".strip(), "xxaxx".strip("x"), "  x ".lstrip(), "  x ".rstrip(), "a,b,,c".split(","), " a  b ".split(), "a b c".split(" ", 1), "a.b.c".rsplit(".", 1), "a.b.c".rsplit("."), "  a b  ".split(None, 1)
c = ",".join(["a", "b"]), "-".join("abc"), "".join(str(i) for i in range(5)), ", ".join({"x": 1, "y": 2})
d = "abcabc".replace("b", "X"), "aaa".replace("a", "b", 2), "abc".startswith("ab"), "abc".endswith(("x", "c")), "abc".find("c"), "abc".find("z"), "abca".rfind("a"), "éabc".index("b"), "banana".count("an")
e = "abc".removeprefix("ab"), "abc".removesuffix("bc"), "7".zfill(3), "-7".zfill(4), "ab".ljust(5, "."), "ab".rjust(5), "ab".center(7, "*"), "abc".center(6, "-")
f = "a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("x"), "a\nb\r\nc".splitlines(), "abc".rpartition("x")
g = "123".isdigit(), "abc".isalpha(), "a1".isalnum(), " ".isspace(), "AB".isupper(), "ab".islower(), "".isdigit(), "a_b".isidentifier(), "1a".isidentifier()
h = "{} {}".format(1, "a"), "{0} {1} {0}".format(1, 2), "{a.real}-{b[0]}".format(a=5, b=[7]), "{:>5}|{:<5}|{:^5}|{:05d}|{:.2f}|{:,}".format("a", "b", "c", 42, 3.14159, 1234567), "{!r}".format("a"), "{{}}".format(), "{:x} {:b}".format(255, 5)
n = 5
i = f"{n}", f"{n:3}", f"{n!r:>4}", f"{'a'}{n + 1}", f"{n:03d}", f"{3.14159:.2f}", f"{n=}" if False else "", f"{1000000:,}", f"{{}}", f"{'x':*^7}", f"{n:>{n}}", f"{0.25:.1%}", f"{1e10}", f"{True} {None} {[1, 'a']} {('x',)}"
j = str(5), str(1.0), str(None), str([1, "a"]), str(("a",)), str({"a": 1}), repr("a'b"), repr('a"b'), repr("a\nb\\"), repr(b"a\x00"), str(True), repr("é")
k = len("héllo"), len("日本語"), "日本語"[1], list("añb"), "日" * 2, "ß" in "straße"
l = "abc" < "abd", "a" < "aa", "Z" < "a", sorted(["b", "A", "a"]), sorted(["bb", "a", "ccc"], key=len, reverse=True)
m = chr(97), ord("a"), chr(8364), ord("€"), hex(255), oct(8), bin(5), hex(-1)
o = "tab\there", 'single \' quote', r"raw\n", "uni\u00e9", "\x41", b"bytes\xff"
p = "a-b_c".replace("-", "_").upper().split("_"), "CamelCase"[0].lower() + "CamelCase"[1:]
q = "%-10s|" % "abc", "%+d" % 5, "%5d|" % 42, "%.3f" % 2.0, "%e" % 12345.678, "%g" % 0.0001, "%s%%" % 10, "%05.1f" % 2.5, "%c" % "x" if False else ""
r = "{:+d} {: d} {:e} {:g} {:010.3f} {:_}".format(5, 5, 12345.678, 1e20, 3.14159, 1234567)
s = "a,b;c".translate({}) if False else "", "x".join([]), "".join([]), "abc".casefold()
t = "%(x)s" % dict(x="y"), "%s" % ("tuple",), "%s and %s" % tuple(["a", "b"])
u = "a" "b" f"{n}" "c"
