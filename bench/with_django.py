"""The same work in Django, as a further column of the benchmark.

    with_django.py FOLDER RESULTS.json

FOLDER holds the files that the benchmark made (full.db, empty.db). One run of each workload: Django is
far enough away that noise does not matter.
"""
import json
import pathlib
import resource
import shutil
import sys
import time

import django
from django.conf import settings

FOLDER, RESULTS = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
ROOT = pathlib.Path(__file__).resolve().parent.parent
USERS, LOOKUPS, DURABLE, LOOPED, DELETED, UPDATED = 100_000, 20_000, 2_000, 10_000, 10_000, 20_000

sys.dont_write_bytecode = True  # the example stays as it is
sys.path.insert(0, str(ROOT / "examples" / "profile"))
settings.configure(
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "accounts"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(FOLDER / "django.db")}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=True,
)
django.setup()

from accounts.models import Profile  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.db import connection, transaction  # noqa: E402


def key_of(i):
    return 1 + i * 48271 % USERS


def new_user(i):
    return User(
        password="pbkdf2_sha256$1000000$abcdefghijklmnopqrstuv$0123456789abcdefghijklmnopqrstuvwxyzABCDEFG=",
        username=f"user{i}",
        first_name=f"First{i % 1000}",
        last_name=f"Last{i % 777}",
        email=f"user{i}@example.com",
    )


def new_profile(user, i):
    return Profile(user=user, phone=f"555-{i:07}", address=f"{i} Long Street, Town {i % 97}")


def all_with_users():
    profiles = list(Profile.objects.select_related("user"))
    return sum(len(profile.user.username) for profile in profiles)


def stream_with_users():
    return sum(len(profile.user.username) for profile in Profile.objects.select_related("user").iterator())


def get_by_key():
    for i in range(LOOKUPS):
        User.objects.get(id=key_of(i))


def user_then_profile():
    for i in range(LOOKUPS):
        User.objects.get(id=key_of(i)).profile.phone


def insert_in_bulk():
    with transaction.atomic():
        for start in range(1, USERS + 1, 1000):
            numbers = range(start, start + 1000)
            users = User.objects.bulk_create([new_user(i) for i in numbers])
            Profile.objects.bulk_create([new_profile(user, i) for user, i in zip(users, numbers)])


def insert_durably():
    for i in range(USERS + 1, USERS + DURABLE + 1):
        with transaction.atomic():
            user = new_user(i)
            user.save()
            new_profile(user, i).save()


def loop_without_join():
    for profile in Profile.objects.all()[:LOOPED]:
        profile.user.username


def delete_users():
    User.objects.filter(id__lte=DELETED).delete()


def update_by_key():
    with transaction.atomic():
        for i in range(1, UPDATED + 1):
            Profile.objects.filter(id=i).update(phone="555-1111" if i % 2 else "555-2222")


def save_one_field():
    with transaction.atomic():
        for profile in Profile.objects.filter(id__lte=UPDATED):
            profile.phone = "555-1111" if profile.id % 2 else "555-2222"
            profile.save(update_fields=["phone"])


def in_transaction(work):
    def run():
        with transaction.atomic():
            work()

    return run


WORKLOADS = [
    ("W1", all_with_users, USERS, "full"),
    ("W1s", stream_with_users, USERS, "full"),
    ("W2", get_by_key, LOOKUPS, "full"),
    ("W2t", in_transaction(get_by_key), LOOKUPS, "full"),
    ("W3", user_then_profile, LOOKUPS, "full"),
    ("W3t", in_transaction(user_then_profile), LOOKUPS, "full"),
    ("W4", insert_in_bulk, USERS, "empty"),
    ("W5", insert_durably, DURABLE, "full"),
    ("W6", loop_without_join, LOOPED, "full"),
    ("W7", delete_users, DELETED, "full"),
    ("W8", update_by_key, UPDATED, "full"),
    ("W8s", save_one_field, UPDATED, "full"),
]


def measure(work, units, start):
    connection.close()
    shutil.copy(FOLDER / f"{start}.db", FOLDER / "django.db")
    connection.ensure_connection()
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1e6 / units


def peak_kb():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main():
    results = json.loads(RESULTS.read_text())
    rows = {row["id"]: row for row in results["workloads"]}
    before = peak_kb()
    print(f"\n{'':4} {'Django ' + django.get_version():44} {'django µs':>10} {'× yoke':>10}")
    for name, work, units, start in WORKLOADS:
        row = rows[name]
        row["django"] = round(measure(work, units, start), 3)
        if name == "W1":
            results["memory_w1_kb"]["django"] = peak_kb() - before
        print(f"{name:4} {row['what']:44} {row['django']:10.2f} {row['django'] / row['yoke']:10.1f}", flush=True)
    times = [row["django"] / row["yoke"] for name, row in rows.items() if name != "W5"]
    memory = results["memory_w1_kb"]
    print(f"{'':4} {'memory of W1':44} {memory['django'] // 1024:7} MB {memory['django'] / memory['yoke']:10.1f}")
    print(
        f"\nDjango took {min(times):.1f} to {max(times):.1f} times as long as Yoke"
        " (W5, which waits for the disk, left out)"
    )
    RESULTS.write_text(json.dumps(results, indent=2) + "\n")


if __name__ == "__main__":
    main()
