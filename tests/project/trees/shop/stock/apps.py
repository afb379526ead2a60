from django.apps import AppConfig


class BaseConfig(AppConfig):
    default = False
    default_auto_field = "django.db.models.SmallAutoField"


class StockConfig(BaseConfig):
    name = "stock"
