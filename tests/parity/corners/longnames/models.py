"""Names that are too long for a database."""
from django.db import models


class AModelWithAnExtremelyLongNameThatNoDatabaseWillTak(models.Model):
    a_field_with_a_name_that_is_nearly_too_long_for_the_databases = models.IntegerField(
        db_index=True)
    another_very_long_field_name_to_be_cut_in_an_index_name = models.CharField(
        max_length=5, unique=True)
    relation_with_a_long_name_to_the_same_model_again_and_again = models.ForeignKey(
        "self", models.CASCADE, null=True, related_name="reverse_names_may_be_long_too")
    many_of_the_same_long_kind_of_models_in_a_join_table_of_its_own = models.ManyToManyField(
        "self", symmetrical=False)

    class Meta:
        unique_together = [(
            "a_field_with_a_name_that_is_nearly_too_long_for_the_databases",
            "another_very_long_field_name_to_be_cut_in_an_index_name",
        )]
        indexes = [
            models.Index(fields=["a_field_with_a_name_that_is_nearly_too_long_for_the_databases"]),
        ]


class Short(models.Model):
    to_the_extremely_long_one = models.ForeignKey(
        AModelWithAnExtremelyLongNameThatNoDatabaseWillTak, models.CASCADE)
    all_of_the_extremely_long_ones = models.ManyToManyField(
        AModelWithAnExtremelyLongNameThatNoDatabaseWillTak,
        related_name="shorts_of_a_long_one")
    x = models.IntegerField(db_index=True)


class Exactly63(models.Model):
    class Meta:
        db_table = "t" * 63


class Exactly64(models.Model):
    number = models.PositiveIntegerField(unique=True)

    class Meta:
        db_table = "u" * 64


class Exactly65(models.Model):
    other = models.OneToOneField(Exactly64, models.CASCADE)
    many = models.ManyToManyField(Exactly63)

    class Meta:
        db_table = "v" * 65


class LongTable(models.Model):
    number = models.PositiveIntegerField(db_column="n" * 70)
    with_index = models.SlugField(db_column="s" * 63)

    class Meta:
        db_table = "long_" * 20
        constraints = [models.CheckConstraint(condition=models.Q(number__gt=1), name="c" * 63)]


class TooLongAsWritten(models.Model):
    many = models.ManyToManyField(Short, db_table="j" * 66)

    class Meta:
        db_table = "t" * 66
