"""Sets Django up with a settings module, and prints what it says, as JSON.

    try_setup.py SETTINGS

{"failed": why} or {"messages": of the checks of models, each with the module of the model that its
field points at, "users": models that could be AUTH_USER_MODEL, "models": how many each app has, by
its name}.
"""

import json
import os
import sys

sys.dont_write_bytecode = True


def set_up(module_name):
    os.environ["DJANGO_SETTINGS_MODULE"] = module_name
    import django

    django.setup()


def related_module(message):
    """Where the model is that a field points at, whose app is not installed."""
    relation = getattr(message.obj, "remote_field", None)
    return getattr(getattr(relation, "model", None), "__module__", None)


def user_models():
    from django.apps import apps
    from django.contrib.auth.base_user import AbstractBaseUser

    return [model._meta.label for model in apps.get_models()
            if issubclass(model, AbstractBaseUser) and not model._meta.proxy]


def model_counts():
    from django.apps import apps

    return {config.name: len(list(config.get_models())) for config in apps.get_app_configs()}


def answer(module_name):
    try:
        set_up(module_name)
        from django.core import checks

        found = checks.run_checks(tags=[checks.Tags.models])
        return {"messages": [{"id": message.id or "", "text": str(message.msg),
                              "module": related_module(message)}
                             for message in found], "users": user_models(),
                "models": model_counts()}
    except (Exception, SystemExit) as error:
        return {"failed": f"{type(error).__name__}: {error}"}


def main():
    out, sys.stdout = sys.stdout, sys.stderr
    json.dump(answer(sys.argv[1]), out)


main()
