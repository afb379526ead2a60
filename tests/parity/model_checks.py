"""Asks Django's checks of models. Django keeps those that are registered in a set, so that they run
in no order of their own; here they run in this one."""

ORDER = ["check_all_models", "check_lazy_references", "check_generic_foreign_keys",
         "check_model_name_lengths", "check_user_model", "check_models_permissions"]


# About the Python that runs and not about the models: whether Pillow is installed.
OF_THE_INSTALLATION = {"fields.E210"}


def place(check):
    return (ORDER.index(check.__name__) if check.__name__ in ORDER else len(ORDER), check.__name__)


def messages(databases):
    """What `run_checks(tags=["models"], databases=databases)` has, in that order; without what an
    app says by checks that it has registered itself, which are Python and nothing of a model."""
    from django.core import checks
    from django.core.checks.registry import registry

    found = [check for check in registry.get_checks() if checks.Tags.models in check.tags
             and check.__module__.startswith("django.")]
    return [message for check in sorted(found, key=place)
            for message in check(app_configs=None, databases=databases)
            if message.id not in OF_THE_INSTALLATION]
