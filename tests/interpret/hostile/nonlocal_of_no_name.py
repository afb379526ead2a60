class Mod(models.Model):
    nonlocal({"type": 1})
    e = setting(1)
