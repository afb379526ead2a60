"""Connections of Django that have no server behind them: they answer what facts.py says."""

import contextlib

import facts


class Cursor:
    """Answers the two questions that the schema editors ask."""

    def __init__(self, connection):
        self.connection = connection
        self.row = None

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None

    def execute(self, sql, params=None):
        if "pg_collation" in sql:
            self.row = (facts.is_deterministic(params[0]),)
        elif "information_schema.tables" in sql:
            self.row = (facts.MARIADB["default_storage_engine"],)
        else:
            raise AssertionError(f"nobody has written down what the server answers to: {sql}")

    def fetchone(self):
        return self.row


def without_server(connection):
    """Makes `connection` answer by itself."""
    vendor = connection.vendor
    if vendor == "sqlite":
        return
    connection.ensure_connection = lambda: None
    connection.cursor = lambda *ignored, **options: Cursor(connection)
    connection.temporary_connection = lambda: contextlib.nullcontext(Cursor(connection))
    if vendor == "postgresql":
        prepare_postgresql(connection)
    else:
        prepare_mariadb(connection)


def prepare_postgresql(connection):
    from django.db.backends.postgresql.psycopg_any import get_adapters_template
    from psycopg._queries import PostgresClientQuery
    from psycopg.adapt import Transformer

    connection.__dict__["pg_version"] = facts.POSTGRESQL_VERSION

    def compose_sql(sql, params):
        """What psycopg's ClientCursor.mogrify() gives."""
        query = PostgresClientQuery(Transformer(get_adapters_template(True, connection.timezone)))
        query.convert(sql, params)
        return query.query.decode()

    connection.ops.compose_sql = compose_sql


def prepare_mariadb(connection):
    import MySQLdb
    from django.db.backends.mysql.base import django_conversions

    connection.__dict__["mysql_server_data"] = facts.MARIADB
    closed = MySQLdb.connections.Connection(defer_connect=True, charset="utf8mb4",
                                            conv=django_conversions)
    closed.server_status = 0
    connection.connection = closed


def install_mysql_client():
    """PyMySQL under the name that Django imports, unless mysqlclient is there."""
    try:
        import MySQLdb  # noqa: F401
    except ImportError:
        import pymysql

        pymysql.install_as_MySQLdb()
