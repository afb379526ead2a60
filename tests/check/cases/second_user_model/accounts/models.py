from django.contrib.auth.models import AbstractUser


class Member(AbstractUser):  # here: fields.E304 at Member; fields.E304 at Member
    pass
