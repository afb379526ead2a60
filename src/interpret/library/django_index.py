"""django.db.models.Index: what is known of the class."""
max_name_length = 30
