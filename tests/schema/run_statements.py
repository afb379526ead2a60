"""Runs statements on a database that is started for it and thrown away.

    run_statements.py DATABASE < LIST.json

A server runs in a temporary folder, is reached through a socket in it, and is ended. Where there is
none to start, says so and is content.
"""
import contextlib
import glob
import json
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time

# What the models of the tests take for granted.
BEFORE = {
    "postgresql": [
        "CREATE SCHEMA archive",
        "CREATE COLLATION my_own (provider = icu, locale = 'und', deterministic = false)",
        *[f"CREATE EXTENSION {name}" for name in
          ("hstore", "pg_trgm", "btree_gist", "bloom", "pgcrypto", "fuzzystrmatch")],
    ],
    "mariadb": ["CREATE DATABASE yoke", "USE yoke"],
}
TABLESPACES = ("slow", "fast", "other")


def find(program, *places):
    found = shutil.which(program)
    for place in places:
        found = found or next(iter(sorted(glob.glob(os.path.join(place, program)))), None)
    return found


def as_other_user(folder):
    """Servers refuse to run as root: then they run as nobody, who owns the folder."""
    if os.getuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    os.chmod(folder, 0o755)
    for path, folders, files in os.walk(folder):
        for name in ["", *folders, *files]:
            os.chown(os.path.join(path, name), nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


@contextlib.contextmanager
def running(command, ended_by, **options):
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              **options)
    try:
        yield server
    finally:
        server.send_signal(ended_by)
        server.wait(60)


def keep_trying(connect, server):
    for _ in range(300):
        if server.poll() is not None:
            sys.exit(f"the server ended: {server.returncode}")
        try:
            return connect()
        except Exception:  # whatever a driver raises while nobody listens yet
            time.sleep(0.1)
    sys.exit("the server does not answer")


def run_sqlite(statements, folder):
    """With the functions that Django gives its connections."""
    from django.conf import settings

    settings.configure(DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3",
                                              "NAME": os.path.join(folder, "db")}})
    from django.db import connection

    connection.ensure_connection()
    raw = connection.connection
    raw.create_function("SOUNDEX", 1, lambda text: text, deterministic=True)
    for name in ("C", "my_own"):
        raw.create_collation(name, lambda a, b: (a > b) - (a < b))
    for sql in statements:
        execute(raw.execute, sql)
    return "SQLite"


def run_postgresql(statements, folder):
    import psycopg

    initdb = find("initdb", "/usr/lib/postgresql/*/bin")
    if not initdb:
        return None
    data = os.path.join(folder, "data")
    spaces = [os.path.join(folder, name) for name in TABLESPACES]
    for space in spaces:
        os.mkdir(space)
    user = as_other_user(folder)
    subprocess.run([initdb, "-D", data, "-U", "yoke", "-A", "trust", "-E", "UTF8", "-N",
                    "--locale=C.UTF-8"], check=True, stdout=subprocess.DEVNULL, cwd=folder, **user)
    server = os.path.join(os.path.dirname(os.path.realpath(initdb)), "postgres")
    with running([server, "-D", data, "-k", folder, "-c", "listen_addresses=", "-F"],
                 signal.SIGQUIT, cwd=folder, **user) as process:
        connection = keep_trying(lambda: psycopg.connect(
            host=folder, user="yoke", dbname="postgres", autocommit=True), process)
        before = BEFORE["postgresql"] + [
            f"CREATE TABLESPACE {name} LOCATION '{space}'" for name, space in zip(TABLESPACES, spaces)]
        for sql in before + statements:
            execute(connection.execute, sql)
        connection.close()
    return "PostgreSQL"


def run_mariadb(statements, folder):
    """Without tables of users and rights: nobody else reaches the socket."""
    import pymysql

    server = find("mariadbd", "/usr/sbin")
    if not server:
        return None
    data, socket = os.path.join(folder, "data"), os.path.join(folder, "socket")
    os.makedirs(os.path.join(data, "mysql"))
    user = as_other_user(folder)
    with running([server, "--no-defaults", f"--datadir={data}", f"--socket={socket}",
                  "--skip-networking", "--skip-grant-tables", f"--pid-file={folder}/pid"],
                 signal.SIGTERM, cwd=folder, **user) as process:
        connection = keep_trying(lambda: pymysql.connect(
            unix_socket=socket, user="root", charset="utf8mb4", autocommit=True), process)
        cursor = connection.cursor()
        for sql in BEFORE["mariadb"] + statements:
            execute(cursor.execute, sql)
        connection.close()
    return "MariaDB"


def execute(run, sql):
    try:
        run(sql)
    except Exception as error:
        sys.exit(f"{type(error).__name__}: {error}\n{sql}")


def main():
    run = {"sqlite": run_sqlite, "postgresql": run_postgresql, "mariadb": run_mariadb}[sys.argv[1]]
    statements = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as folder:
        ran = run(statements, folder)
    print(f"They run on {ran}." if ran else "They were not run: there is no server of it here.")


main()
