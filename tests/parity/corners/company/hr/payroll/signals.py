from django.db.models.signals import post_save
from django.dispatch import receiver

from .models import Salary


@receiver(post_save, sender=Salary)
def on_save(sender, instance, **kwargs):
    pass
