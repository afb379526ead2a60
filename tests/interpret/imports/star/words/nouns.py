__all__ = ("house", "_cellar")
house = "house"
_cellar = "cellar"
garden = "garden"
