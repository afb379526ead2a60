"""What the databases answer when Django asks them: the servers that `yoke sql` writes for.

Django's schema editor depends on the server it is connected to. No server is needed here: these are
the answers of a PostgreSQL 15 and of a MariaDB 10.11 as Debian installs them. Yoke's dialects
assume the same; README.md says so for people.
"""

import re

POSTGRESQL_VERSION = 150000

MARIADB = {
    "version": "10.11.6-MariaDB",
    "sql_mode": "STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,"
                "NO_ENGINE_SUBSTITUTION",
    "default_storage_engine": "InnoDB",
    "sql_auto_is_null": False,
    "lower_case_table_names": False,
    "has_zoneinfo_database": True,
}

# The collations that PostgreSQL brings along are deterministic; one that it does not have yet would
# be made by a migration of the project, and such are made because they are not.
DETERMINISTIC_COLLATION = re.compile(r"(C|POSIX|default|ucs_basic|unicode|.+-x-icu|"
                                     r"[a-z]{2,3}_[A-Z]{2}(\.utf8)?(@\w+)?|C\.(utf8|UTF-8))$")

ENGINES = {
    "sqlite": "django.db.backends.sqlite3",
    "postgresql": "django.db.backends.postgresql",
    "mariadb": "django.db.backends.mysql",
}


def is_deterministic(collation):
    return DETERMINISTIC_COLLATION.match(collation) is not None
