from django.apps import AppConfig


class PayrollConfig(AppConfig):
    name = "company.hr.payroll"
    label = "payroll"
    verbose_name = "Pay"
    default_auto_field = "django.db.models.AutoField"

    def ready(self):
        from . import signals  # noqa: F401
