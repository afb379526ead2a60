"""django.apps.apps: while models are being imported"""
from django.apps import apps

ready, apps_ready, models_ready = False, True, False


class _Configs:
    """The installed apps by their labels."""

    def keys(self):
        return [config.label for config in apps.get_app_configs()]

    def values(self):
        return list(apps.get_app_configs())

    def items(self):
        return [(config.label, config) for config in apps.get_app_configs()]

    def get(self, label, default=None):
        return self[label] if label in self else default

    def __contains__(self, label):
        return label in self.keys()

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.keys())

    def __getitem__(self, label):
        if label not in self:
            raise KeyError(label)
        return apps.get_app_config(label)


app_configs = _Configs()
