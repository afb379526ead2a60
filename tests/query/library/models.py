from django.db import models


class User(models.Model):
    username = models.CharField(max_length=150, unique=True)
    age = models.IntegerField(null=True)
    rating = models.FloatField(null=True)
    is_active = models.BooleanField(default=True)
    joined = models.DateTimeField(null=True)


class Profile(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE)
    phone = models.CharField(max_length=15)
    bio = models.TextField(null=True)
    born = models.DateField(null=True)


class Badge(models.Model):
    user = models.OneToOneField(User, on_delete=models.SET_NULL, null=True)
    number = models.PositiveIntegerField(default=0)


class Passport(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE, primary_key=True)
    code = models.CharField(max_length=20)


class Nickname(models.Model):
    user = models.OneToOneField(
        User, on_delete=models.CASCADE, to_field="username", related_name="nick"
    )
    text = models.CharField(max_length=20)


class Shadow(models.Model):
    user = models.OneToOneField(
        User, on_delete=models.CASCADE, db_constraint=False, related_name="+"
    )


class Publisher(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        ordering = ["name"]


class Book(models.Model):
    publisher = models.ForeignKey(Publisher, on_delete=models.CASCADE)
    editor = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, related_name="edited_books",
        related_query_name="edited",
    )
    title = models.CharField(max_length=50)
    price = models.PositiveIntegerField(default=0)


class Node(models.Model):
    name = models.CharField(max_length=20)
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="children")
    follows = models.OneToOneField(
        "self", on_delete=models.SET_NULL, null=True, related_name="followed_by"
    )

    class Meta:
        ordering = ["parent__name", "-name"]
