"""Names that are cut and hashed: an index name has 200 characters at most."""
from django.db import models


class Long(models.Model):
    a_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on = (
        models.IntegerField(db_index=True)
    )
    another_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_on = (
        models.IntegerField()
    )

    class Meta:
        db_table = (
            "a_table_whose_name_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on"
            "_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on"
        )
        unique_together = [
            (
                "a_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on",
                "another_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_on",
            )
        ]
