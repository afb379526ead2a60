"""django.contrib.sessions, as far as its table goes."""
from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager


class SessionManager(BaseSessionManager):
    """Saves sessions, in migrations too."""

    use_in_migrations = True


class Session(AbstractBaseSession):
    """What the site remembers of one visitor."""

    objects = SessionManager()

    class Meta(AbstractBaseSession.Meta):
        db_table = "django_session"
