"""What __str__ may return, and what C says for it."""
from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=50)
    born = models.DateField(null=True)
    mentor = models.OneToOneField("self", models.SET_NULL, null=True, related_name="pupil")

    def __str__(self):
        return self.name


class Plain(models.Model):
    pass


class Book(models.Model):
    title = models.CharField(max_length=50)
    author = models.ForeignKey(Author, models.CASCADE)
    pages = models.IntegerField(null=True)
    price = models.FloatField(default=9.5)
    lent = models.BooleanField(default=False)
    note = models.TextField(null=True)

    def __str__(self):
        return f"{self.title} by {self.author} ({self.author.born}), 100% {self.pages} {{p.}} {self.price}"


class Percent(models.Model):
    book = models.OneToOneField(Book, models.CASCADE, primary_key=True)

    def __str__(self):
        """What it is called."""
        return "%s of %s: %s%%" % (self.book.title, self.book.author.mentor.name, self.book.lent)


class Plus(models.Model):
    book = models.ForeignKey(Book, models.CASCADE)

    def __str__(self):
        return "<" + self.book.title + ": " + str(self.book.pages) + "> " + "%s" % self.pk


class Reverse(models.Model):
    author = models.ForeignKey(Author, models.CASCADE)

    def __str__(self):
        return self.author.pupil.name


class Fixed(models.Model):
    def __str__(self):
        return "always 100%"


class Base(models.Model):
    name = models.CharField(max_length=9)

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self.name!s}"


class Heir(Base):
    pass


class Computed(models.Model):
    name = models.CharField(max_length=9)

    def __str__(self):
        return self.name.upper()


class ByHand(models.Model):
    name = models.CharField(max_length=9)

    def __str__(self):
        if self.name:
            return self.name
        return "nameless"


class Loud(models.Model):
    name = models.CharField(max_length=9)

    class Meta:
        abstract = True

    def __str__(self):
        return self.name.upper()


class Louder(Loud):
    pass


class Loudest(Loud):
    pass


class Number(models.Model):
    number = models.IntegerField()

    def __str__(self):
        return self.number
