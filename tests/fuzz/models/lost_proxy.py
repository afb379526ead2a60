from nowhere import Restaurant


class Cheap(Restaurant):
    class Meta:
        proxy = True
