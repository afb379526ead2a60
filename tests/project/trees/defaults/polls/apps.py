from django.apps import AppConfig


class FirstConfig(AppConfig):
    name = "polls"
    label = "first"


class SecondConfig(AppConfig):
    name = "polls"
    label = "second"
    default = True
