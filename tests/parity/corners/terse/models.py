# As short as can be: star imports, lambdas that make fields, several statements on a line.
from django.db.models import *
from django.db.models import Model as M, CharField as C, ForeignKey as FK, CASCADE as K, TextField
from django.db import models as m, connection
import django.db.models as djm, django
C10 = lambda **kw: C(max_length=10, **kw)
def fk(to, **kw): return FK(to, kw.pop("on_delete", K), **kw)
opt = dict(null=True, blank=True); req = {}
class A(M): x = C10(); y = C10(**opt); z, w = C10(default="z"), IntegerField(default=1)
class B(M):
    a = fk(A); a2 = fk("A", related_name="b2s", **opt); a3 = fk("terse.A", related_name="b3s", on_delete=SET_NULL, **opt); me = fk("self", **opt)
    class Meta: db_table = "b"; unique_together = "a", "a2"; ordering = "a",
class C_(M):
    class Meta: app_label = "terse"; verbose_name = "C"; managed = not False
    b = fk(B, to_field="id", db_column="bee", db_index=False)
    t: TextField = TextField(*("text", )); u = djm.BooleanField("u" "v", None); f = djm.FloatField(**{"default": 1e3, 'help_text': f"{1:>3}"})
class D(B): q = m.ManyToManyField(A, "Q") if 0 else m.ManyToManyField(A, related_name="ds", limit_choices_to={"w__gt": 3})
class E(M):
    pk_ = m.BigAutoField(primary_key=True); d = m.OneToOneField("D", m.RESTRICT, related_name="+")
    objects = all_ = m.Manager()
class F_(E):
    class Meta: proxy = 1; ordering = ["-pk_"]; verbose_name = "f"
[setattr(G := type(n, (M,), {"__module__": __name__, "i": IntegerField(**opt)}), "n", n) for n in ("G1", "G2")]
if not (1 and 0): H = type("H", (M,), {"__module__": __name__, "g": fk("G1")})
try: import nonexistent_thing as nt
except ImportError: nt = None
else: raise RuntimeError
class I(M):
    if nt: j = nt.Field()
    elif django.VERSION[0] > 99: j = C10()
    else: j = IntegerField(unique=True, \
        null=True)
    for i in range(2): vars()[f"k{i}"] = SmallIntegerField(default=i)
    with_ = None
    try: l = NonExistentField()
    except NameError: l = TextField(db_column="ell")
    finally: r = DateField(null=True)
    while True:
        s = BinaryField(max_length=3, editable=True); break
    def t(self): return self.s
    t.short_description = "T"; t = property(t)
    assert r.null
class J(E): # Django refuses the index (models.E016), and writes it all the same
    class Meta: indexes = [m.Index(m.functions.Abs("pk_"), name="j_abs")]
