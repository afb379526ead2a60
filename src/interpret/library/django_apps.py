"""django.apps.apps: while models are being imported"""
ready, apps_ready, models_ready = False, True, False
