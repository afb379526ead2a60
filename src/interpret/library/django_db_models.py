"""django.db.models: the constants."""
BLANK_CHOICE_DASH = [("", "---------")]
