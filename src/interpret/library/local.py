"""threading and asgiref.local: what belongs to one thread is empty until something is put there."""


class Local:
    def __init__(self, thread_critical=False):
        pass


local = Local
