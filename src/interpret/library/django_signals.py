"""django.db.models.signals: what is sent while models are made. The others say nothing here."""


class _ClassPrepared:
    def __init__(self):
        self.receivers = []

    def connect(self, receiver, sender=None, weak=True, dispatch_uid=None):
        self.receivers.append((receiver, sender))

    def disconnect(self, receiver=None, sender=None, dispatch_uid=None):
        self.receivers = [one for one in self.receivers if one[0] is not receiver]

    def send(self, sender, **named):
        for receiver, wanted in list(self.receivers):
            if wanted is None or wanted is sender:
                receiver(signal=self, sender=sender, **named)


class_prepared = _ClassPrepared()
