from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"
    default_auto_field = "django.db.models.BigAutoField"


class OtherConfig(AppConfig):
    name = "accounts"
    label = "others"
