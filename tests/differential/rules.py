"""Where Yoke differs from Django on purpose, one function for each difference, with its reason.

The first half is used by whoever compares; the second half makes Django behave as Yoke does where
both could be right, so that everything after that is compared without exceptions.
"""

import datetime

BROKEN = ("An error occurred in the current transaction. You can't execute queries until the end "
          "of the 'atomic' block.")
BEFORE_THE_DATABASE = {"TransactionManagementError", "ValueError", "FieldError", "DoesNotExist",
                       "RelatedObjectDoesNotExist"}


def needed_variables(op):
    """The variables an operation cannot run without: it is skipped while one of them is empty."""
    needed = [op["var"]] if "var" in op else []
    needed += op.get("vars", [])
    if op.get("to") is not None:
        needed.append(op["to"])
    for key in ("values", "set", "defaults"):
        needed += variables_of_values(op.get(key))
    if op["do"] in ("get_or_create", "update_or_create"):
        needed += variables_of_values(op["where"])
    else:
        needed += variables_of_where(op.get("where"))
    query = op.get("query") or {}
    return (needed + variables_of_where(query.get("where"))
            + variables_of_where(query.get("exclude")))


def touched_variables(op):
    """The variables whose objects an operation works on: not those that it only names."""
    return ([op["var"]] if "var" in op else []) + op.get("vars", [])


def variables_of_values(values):
    return [value["v"] for value in (values or {}).values() if isinstance(value, dict)]


def variables_of_where(where):
    if not isinstance(where, dict):
        return []
    found = [where["is"]] if "is" in where else []
    for inner in where.get("relations", {}).values():
        found += variables_of_where(inner)
    for group in ("all", "any", "none"):
        for inner in where.get(group, []):
            found += variables_of_where(inner)
    return found


def moving_value(value, saved=True):
    """What the clock wrote is never the same twice: only whether there is a value is compared; and
    not that for an object whose save failed, or was never tried."""
    return None if value is None or not saved else "now"


def no_key(key):
    """C has no None for an integer key: 0 means none yet. (A text key is NULL.)"""
    return None if key == 0 else key


def comparable_error(op, error):
    """An error without what is not promised."""
    if error is None:
        return None
    error = dict(error)
    if error["kind"] == "ValidationError":
        error.pop("text", None)  # Python prints the dictionary; here the list of complaints counts
    if op["do"] == "bulk_create" and error["kind"] == "IntegrityError":
        # Of several errors the first counts: Django inserts rows that have a key before the others,
        # Yoke all in one statement.
        error.pop("text")
    if "obstacles" in error:
        # Django collects a set: neither order nor repetition mean anything.
        error["obstacles"] = sorted({tuple(map(str, one)) for one in error["obstacles"]})
    return error


def same_error(one, other):
    """In a broken block every call of Yoke fails at once; Django finds other mistakes first. And
    save() with an unsaved one-to-one partner, tried a second time, makes Django itself stumble."""
    if one == other:
        return True
    if not one or not other:
        return False
    kinds = {one["kind"], other["kind"]}
    if "TransactionManagementError" in kinds and kinds <= BEFORE_THE_DATABASE:
        return True
    if one["kind"] == "AssertionError" and other["kind"] == "IntegrityError":
        return True  # bulk_create() of an object without the key that its relation should give
    return one["kind"] == "KeyError" and "unsaved related object" in other["text"]


def same_cache(one, other):
    """An object has room to remember one key as dangling; Django's side of the test remembers the
    last it found, which need not be the same one of two."""
    return one == other or (one, other) in (("dangling", "unknown"), ("unknown", "dangling"))


def stumbled(error):
    """Django's own SQL is wrong for some exclude() across two relations with many; and Python
    refuses a __str__ that returns None when a message needs it."""
    if error is None:
        return False
    return error["kind"] == "OperationalError" and "no such column" in error["text"] or \
        error["kind"] == "TypeError" and "__str__ returned non-string" in error["text"]


def comparable_commit(left, right):
    """Django leaves a broken block silently; yoke_commit() returns false and says why."""
    if left.get("committed") is False:
        right.pop("error", None)
    elif "error" in left:
        right.pop("committed", None)


def check_text(text):
    """Django's long texts have line breaks and double blanks of their own."""
    return " ".join(text.split())


def is_djangos_check(identity):
    """Yoke warns of more than Django does (names that C cannot have, parts that it skips)."""
    return bool(identity) and not identity.startswith("yoke.")


def can_lose_key(model):
    """An integer key that the database does not number has no None in C, where 0 is a key as good
    as any: objects with such a key are deleted by queries only."""
    return model.pk.kind != "int" or model.pk.is_auto or model.pk.is_relation


# ── On Django's side ─────────────────────────────────────────────────────────────────────────────


def relation_of(object, end):
    """Django's field or reverse relation for an end."""
    if not end.reverse:
        return object._meta.get_field(end.field.name)
    return next(relation for relation in object._meta.related_objects
                if relation.get_accessor_name() == end.accessor)


def asked(error, statements):
    """Whether a read ran a statement: in a broken block Django's wrapper counts what never ran."""
    from django.db.transaction import TransactionManagementError
    return statements > 0 and not isinstance(error, TransactionManagementError)


def counted(query):
    """An order does not change how many rows there are. Django joins for it all the same when there
    is a slice, and may lose rows whose partner is dangling."""
    return {name: value for name, value in query.items() if name != "order_by"}


def open_level():
    """Django enters atomic() inside a broken block and lets the first query fail; yoke_begin()
    fails at once. None: not opened."""
    from django.db import connection, transaction
    if connection.in_atomic_block and connection.needs_rollback:
        return None
    level = transaction.atomic()
    level.__enter__()
    return level


def is_dangling(object, end):
    """Django knows no dangling state: it asks again at each access. Yoke remembers, until the key
    changes."""
    marks = object.__dict__.get("_dangling", {})
    if end.reverse or end.accessor not in marks:
        return False
    if marks[end.accessor] == getattr(object, end.field.attname) and \
            not relation_of(object, end).is_cached(object):
        return True
    del marks[end.accessor]
    return False


def mark_dangling(object, end):
    """An object has room to remember one key as dangling: the last that was found so."""
    object.__dict__["_dangling"] = {end.accessor: getattr(object, end.field.attname)}


def key_for(object, end):
    """The value by which a partner is looked for; None while there cannot be one."""
    if end.reverse and object.pk is None:
        return None
    return getattr(object, end.field.to_field.attname if end.reverse else end.field.attname)


def read_with_peers(object, end):
    """Yoke reads a relation for all objects of the same result at once (Django 6.1's FETCH_PEERS);
    Django 5.2 reads it for one. This does with 5.2 what 6.1 does: prefetch for the peers."""
    from django.db.models import prefetch_related_objects
    relation = relation_of(object, end)
    if is_dangling(object, end):
        raise end_model(object, end).DoesNotExist(
            f"{end.target.name} matching query does not exist.")
    if relation.is_cached(object) or key_for(object, end) is None:
        return getattr(object, end.accessor)
    peers = [peer for peer in object.__dict__.get("_peers", [])
             if not relation.is_cached(peer) and not is_dangling(peer, end)
             and key_for(peer, end) is not None]
    if len(peers) < 2:
        return read_alone(object, end)
    prefetch_related_objects(peers, end.accessor)
    partners = []
    for peer in peers:
        partner = relation.get_cached_value(peer)
        if partner is not None:
            partners.append(partner)
        elif not end.reverse:
            relation.delete_cached_value(peer)
            mark_dangling(peer, end)
    make_peers(partners)
    if is_dangling(object, end):
        return read_with_peers(object, end)
    return getattr(object, end.accessor)


def read_alone(object, end):
    target = end_model(object, end)
    try:
        return getattr(object, end.accessor)
    except target.DoesNotExist as error:
        if not end.reverse and type(error) is target.DoesNotExist:
            mark_dangling(object, end)
        raise


def end_model(object, end):
    return object._meta.apps.get_model(object._meta.app_label, end.target.name)


def make_peers(objects):
    unique = list({id(one): one for one in objects}.values())
    for one in unique:
        one.__dict__["_peers"] = unique


def join_peers(case, model, objects, paths):
    """Tells the objects of one result, and of each select_related path, of each other."""
    make_peers(objects)
    for path in paths:
        reached, at, came_by = objects, model, None
        for name in path.split("__"):
            end = at.end_by_query_name(name)
            if not end.accessor or end.field is came_by:  # back where it came from: no new objects
                break
            found = []
            for one in reached:
                relation = relation_of(one, end)
                partner = relation.get_cached_value(one, default=None)
                if relation.is_cached(one) and partner is None and not end.reverse and \
                        getattr(one, end.field.attname) is not None:
                    relation.delete_cached_value(one)
                    mark_dangling(one, end)
                found += [partner] if partner is not None else []
            make_peers(found)
            reached, at, came_by = found, end.target, end.field


def is_stale(object, end):
    """Whether the cached partner of a forward end is not the one that the key names. Django notices
    when the key is written, or at save(); Yoke at the next touch, whoever changed which key."""
    if end.reverse:
        return False
    partner = relation_of(object, end).get_cached_value(object, default=None)
    key = getattr(object, end.field.attname)
    if partner is None:
        return key is not None
    theirs = getattr(partner, end.field.to_field.attname)
    return key is not None and theirs is not None and theirs != key


def drop_stale(object, model):
    object.__dict__.pop("_hidden", None)
    for end in model.forward:
        relation = relation_of(object, end)
        if relation.is_cached(object) and is_stale(object, end):
            relation.delete_cached_value(object)


def touch(object, model, end):
    """What an operation looks at: the object, and the child that loses it to another assignment."""
    drop_stale(object, model)
    reverse = end is not None and end.reverse
    partner = relation_of(object, end).get_cached_value(object, default=None) if reverse else None
    if partner is not None:
        drop_stale(partner, end.target)


def start_clock(object, model):
    """A required date has no None in C: one that the clock has not set yet is the epoch."""
    for field in model.fields:
        if field.is_moving and not field.null and getattr(object, field.attname) is None:
            epoch = datetime.datetime.fromtimestamp(0, datetime.timezone.utc)
            setattr(object, field.attname, epoch)


def delete(object, model):
    """A deleted object is as good as new: yoke_is_saved() says so, Django's _state.adding does not.
    Its partners in memory forget it and it forgets its children, so that who asks next gets the
    truth from the database; Django leaves them joined."""
    ends = [(end, relation_of(object, end)) for end in model.ends if end.has_cache]
    partners = [relation.get_cached_value(object, default=None) for _, relation in ends]
    outcome = object.delete()
    object._state.adding = True
    for (end, relation), partner in zip(ends, partners):
        inverse = relation.remote_field
        if partner not in (None, object) and \
                inverse.get_cached_value(partner, default=None) is object:
            inverse.delete_cached_value(partner)
        if (end.reverse or end.field.primary_key) and relation.is_cached(object):
            relation.delete_cached_value(object)
    return outcome


def bulk_create(manager, objects):
    """A bulk_create() that fails leaves its objects as they were; Django has numbered them, or
    taken them for saved, by the time the statement or a deferred foreign key fails."""
    before = [(one._state.adding, one.pk) for one in objects]
    try:
        manager.bulk_create(objects)
    except Exception:
        for one, (adding, key) in zip(objects, before):
            one._state.adding = adding
            one.__dict__[one._meta.pk.attname] = key
        raise


def save(object, **options):
    """A save in a broken block fails before it does anything; Django has given an empty text key by
    then."""
    from django.db.transaction import TransactionManagementError
    name = object._meta.pk.attname
    before = getattr(object, name)
    try:
        object.save(**options)
    except TransactionManagementError:
        object.__dict__[name] = before
        raise


def refresh(object):
    object.refresh_from_db()
    object.__dict__.pop("_dangling", None)


def update(rows, values):
    """An assignment that update() refuses, before the database is asked, breaks Django's block."""
    from django.db import connection
    broken = connection.needs_rollback
    try:
        return rows.update(**values)
    except ValueError:
        connection.needs_rollback = broken
        raise


def set_key(object, field, value):
    """Yoke sees at the next touch that a key was written, Django at once: written back before that,
    it has the partner again. While the partner in memory is one that was deleted, and so has no key
    to compare with, Yoke does not see it."""
    relation = object._meta.get_field(field.name)
    partner = relation.get_cached_value(object, default=None)
    before = getattr(object, field.attname)
    unsaved = partner is not None and not partner.pk and before is None
    object.__dict__[field.attname] = value
    hidden = object.__dict__.setdefault("_hidden", {})
    if value is None and before is not None and relation.is_cached(object):
        hidden[field.name] = relation.get_cached_value(object)
        relation.delete_cached_value(object)
    elif value is not None and unsaved:
        relation.delete_cached_value(object)
    elif value is not None and field.name in hidden and not relation.is_cached(object):
        relation.set_cached_value(object, hidden.pop(field.name))


def keep_dangling_rows():
    """A query that crosses a required relation which the database does not watch (select_related,
    order_by, exclude) makes Django drop the rows whose partner is missing: it joins as if they
    could not be. Yoke keeps them."""
    from django.db.models.sql import Query
    original = Query.join

    def join(self, join, reuse=None):
        if getattr(getattr(join, "join_field", None), "db_constraint", True) is False:
            join.nullable = True
        return original(self, join, reuse)

    Query.join = join
