"""django.contrib.sessions, what a session of one's own derives from: usable without the app."""
from django.db import models
from django.utils.translation import gettext_lazy as _


class BaseSessionManager(models.Manager):
    """Saves sessions."""


class AbstractBaseSession(models.Model):
    """What a visitor's session has: a key, its data as text, and when it ends."""

    session_key = models.CharField(_("session key"), max_length=40, primary_key=True)
    session_data = models.TextField(_("session data"))
    expire_date = models.DateTimeField(_("expire date"), db_index=True)

    objects = BaseSessionManager()

    class Meta:
        abstract = True
        verbose_name = _("session")
        verbose_name_plural = _("sessions")

    def __str__(self):
        return self.session_key
