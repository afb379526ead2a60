from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    name = "catalogue"
    label = "products"
    verbose_name = "Products"

    def ready(self):
        from . import signals
