"""Options of class Meta that queries obey: get_latest_by, order_with_respect_to, ordering by expressions."""
from django.db import models
from django.db.models import Case, F, OrderBy, Q, Value, When
from django.db.models.functions import Coalesce, Length, Lower


class Author(models.Model):
    name = models.CharField(max_length=50)
    born = models.DateField(null=True)

    def __str__(self):
        return self.name

    class Meta:
        ordering = [F("born").desc(nulls_last=True), Lower("name")]


class Book(models.Model):
    title = models.CharField(max_length=50)
    author = models.ForeignKey(Author, models.CASCADE, null=True)
    published = models.DateField()
    stocked = models.DateTimeField(null=True)
    rating = models.IntegerField(null=True)

    def __str__(self):
        return self.title

    class Meta:
        get_latest_by = ["published", "-rating"]


class Novel(Book):
    pages = models.IntegerField(default=0)
    printed = models.DateTimeField()


class Note(models.Model):
    """Nothing says which is the latest."""

    text = models.CharField(max_length=50)

    def __str__(self):
        return self.text


class Question(models.Model):
    text = models.CharField(max_length=50)


class Answer(models.Model):
    question = models.ForeignKey(Question, models.CASCADE, null=True)
    text = models.CharField(max_length=50)

    def __str__(self):
        return self.text

    class Meta:
        order_with_respect_to = "question"


class Remark(models.Model):
    code = models.CharField(max_length=10, primary_key=True)
    question = models.ForeignKey(Question, models.CASCADE, related_name="+")

    def __str__(self):
        return self.code

    class Meta:
        order_with_respect_to = "question"


class Quiz(Question):
    points = models.IntegerField(default=0)


# ── Ordering by expressions: each model sorts the same rows in another way ────────────────────────


class Sorted(models.Model):
    name = models.CharField(max_length=50)
    rating = models.IntegerField(null=True)
    author = models.ForeignKey(Author, models.SET_NULL, null=True)
    data = models.JSONField(default=dict)

    def __str__(self):
        return self.name

    class Meta:
        abstract = True


class NullsLast(Sorted):
    class Meta:
        ordering = [F("rating").asc(nulls_last=True), "id"]


class NullsFirst(Sorted):
    class Meta:
        ordering = [OrderBy(F("rating"), descending=True, nulls_first=True), "id"]


class ByLowerName(Sorted):
    class Meta:
        ordering = [Lower("name").desc(), "-id"]
        get_latest_by = Lower("name")


class ByLength(Sorted):
    class Meta:
        ordering = [Length("name") + F("rating") * 2, "id"]


class ByCase(Sorted):
    class Meta:
        ordering = [
            Case(When(Q(name__startswith="100%") | ~Q(author__name="Ada"), then=0), When(rating__gt=3, then=1),
                 default=Value(2)),
            "id",
        ]


class ByAuthorName(Sorted):
    class Meta:
        ordering = [Lower("author__name").asc(nulls_first=True), Coalesce("rating", 9), "id"]


class ByAuthorKey(Sorted):
    """F("author") is the key, "author" would be the authors' own ordering."""

    class Meta:
        ordering = [F("author").desc(nulls_last=True), "id"]


class ByAuthor(Sorted):
    class Meta:
        ordering = ["-author", "id"]


class ByTransform(Sorted):
    class Meta:
        ordering = ["-data__rank", "id"]


class ByQuote(Sorted):
    class Meta:
        ordering = [Coalesce("rating", Length(Value("it's 5%"))), "id"]


class Shuffled(Sorted):
    class Meta:
        ordering = ["?"]
        get_latest_by = "rating"
