"""Decorators of Django's that change nothing of what a model is, by the modules that have them."""


def _unchanged(decorated):
    return decorated


def _perhaps_with_arguments(*decorated, **options):
    return decorated[0] if decorated and callable(decorated[0]) else _unchanged


def _with_arguments(*given, **options):
    return _unchanged


action = display = atomic = deconstructible = _perhaps_with_arguments
receiver = register = keep_lazy = _with_arguments
keep_lazy_text = python_2_unicode_compatible = async_to_sync = sync_to_async = _unchanged
sensitive_variables = sensitive_post_parameters = _with_arguments
