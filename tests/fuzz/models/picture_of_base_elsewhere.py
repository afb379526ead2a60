from django.contrib.auth.models import AbstractBaseUser


class Member(AbstractBaseUser):
    pass
