from django.apps import AppConfig


class OneConfig(AppConfig):
    name = "votes"
    label = "one"


class TwoConfig(AppConfig):
    name = "votes"
    label = "two"
