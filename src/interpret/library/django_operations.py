"""django.db.connection.ops: of the database that the settings have"""
from django.db import connection


def max_name_length():
    return {"postgresql": 63, "mysql": 64}.get(connection.vendor)
