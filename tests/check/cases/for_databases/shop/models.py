from django.db import models


class Commented(models.Model):
    name = models.CharField(max_length=9, db_comment="its name", db_collation="nocase")  # here: fields.W163 at db_comment

    class Meta:
        db_table_comment = "what is commented"  # here: models.W046 at db_table_comment


class Indexed(models.Model):
    text = models.TextField(db_index=True)  # here: fields.W162 at db_index
    data = models.BinaryField(db_index=True)  # here: fields.W162 at db_index
    map = models.JSONField(db_index=True)  # here: fields.W162 at db_index
    name = models.CharField(max_length=300, unique=True)  # here: mysql.W003 at unique
    file = models.FileField(max_length=256, unique=True)  # here: mysql.W003 at unique
    fine = models.CharField(max_length=255, unique=True)


class Elsewhere(models.Model):
    name = models.CharField(max_length=9, db_comment="its name")
    unlimited = models.CharField(db_comment="")

    class Meta:
        required_db_features = ["supports_comments", "supports_unlimited_charfield"]
        db_table_comment = "commented everywhere"


class Unlimited(models.Model):
    name = models.CharField()  # here: fields.E120 at name
    key = models.CharField(unique=True)  # here: mysql.W003 at unique; fields.E120 at key
