from django.apps import AppConfig


class Base(AppConfig):
    default = False
    default_auto_field = "django.db.models.BigAutoField"


class StaffConfig(Base):
    name = "company.hr.staff"
    label = "personnel"
    default = True
    default_auto_field = "django.db.models.SmallAutoField"
