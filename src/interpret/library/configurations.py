"""configurations (django-configurations): settings that are attributes of a class"""


class Configuration:
    @classmethod
    def pre_setup(cls):
        pass

    @classmethod
    def setup(cls):
        pass

    @classmethod
    def post_setup(cls):
        pass


def pristinemethod(decorated):
    return decorated
