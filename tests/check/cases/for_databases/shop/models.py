from django.db import models


class Commented(models.Model):
    name = models.CharField(max_length=9, db_comment="its name", db_collation="nocase")

    class Meta:
        db_table_comment = "what is commented"


class Indexed(models.Model):
    text = models.TextField(db_index=True)
    data = models.BinaryField(db_index=True)
    map = models.JSONField(db_index=True)
    name = models.CharField(max_length=300, unique=True)
    file = models.FileField(max_length=256, unique=True)
    fine = models.CharField(max_length=255, unique=True)


class Elsewhere(models.Model):
    name = models.CharField(max_length=9, db_comment="its name")
    unlimited = models.CharField(db_comment="")

    class Meta:
        required_db_features = ["supports_comments", "supports_unlimited_charfield"]
        db_table_comment = "commented everywhere"


class Unlimited(models.Model):
    name = models.CharField()
    key = models.CharField(unique=True)
