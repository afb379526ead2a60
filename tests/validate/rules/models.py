"""Validators by name: each field has one, and is asked about several values."""
import re

from django.contrib.auth.validators import ASCIIUsernameValidator, UnicodeUsernameValidator
from django.core import validators
from django.core.validators import RegexValidator, int_list_validator, validate_integer
from django.db import models
from django.utils.regex_helper import _lazy_re_compile


class PhoneValidator(RegexValidator):
    regex = r"^\+?\d{9,15}$"
    message = "“%(value)s” is no phone number, 100%% sure."
    code = "phone"


class OwnName(UnicodeUsernameValidator):
    regex = r"^[a-c]+\Z"


class Repository(validators.URLValidator):
    """Only what it says and lists is its own."""

    schemes = ["git", "svn+ssh"]
    message = "No repository."


class Intern(validators.EmailValidator):
    domain_allowlist = ["intern"]


class OwnDefaults(models.CharField):
    default_validators = [validators.URLValidator(schemes=["ssh"]), validators.MinLengthValidator(9)]


class Unchecked(models.EmailField):
    """Its class has other validators than Django's."""

    default_validators = [validators.MinLengthValidator(2)]


class Added(models.CharField):
    def __init__(self, *given, **options):
        options.setdefault("max_length", 50)
        super().__init__(*given, **options)
        self.validators.append(validators.MaxLengthValidator(3))


class AtLeastOne(validators.MinValueValidator):
    message = "%(show_value)s of %(limit_value)d, or %(value)s"


def text(*rules):
    return models.CharField(max_length=50, blank=True, validators=list(rules))


def number(*rules):
    return models.IntegerField(null=True, blank=True, validators=list(rules))


class Rules(models.Model):
    digits = text(RegexValidator(r"^\d+$", "No digits.", "digits"))
    whole = text(RegexValidator(r"^\d+\Z"))
    nothing = text(RegexValidator())
    letters = text(RegexValidator(r"^[a-zé]+$", flags=re.IGNORECASE))
    lines = text(RegexValidator("^b.b$", flags=re.M | re.DOTALL))
    spaced = text(RegexValidator(r"^ \d  # a digit (or [more", flags=re.VERBOSE))
    ascii = text(RegexValidator(r"^\w+\d\s\Z", flags=re.ASCII))
    unicode = text(RegexValidator(r"^\w+\d\s\Z"))
    inverse = text(RegexValidator("(?i)spam", message="No %(value)s!", inverse_match=True))
    named = text(RegexValidator(r"^(?P<a>x|y)(?P=a)(?(1)z|w)\Z"))
    looking = text(RegexValidator(r"(?<!a)b(?=c)(?!cd)"))
    classes = text(RegexValidator(r"^[[:x]{,2}\u00e9\x41[\]]?\Z"))
    compiled = text(RegexValidator(re.compile("^a+$", re.I)))
    lazily = text(RegexValidator(_lazy_re_compile(r"^a+\Z")))
    phone = text(PhoneValidator())
    phones = text(PhoneValidator(message="Other."))
    integers = text(int_list_validator(";", allow_negative=True))
    commas = text(validators.validate_comma_separated_integer_list)
    integer = text(validate_integer)
    user = text(UnicodeUsernameValidator())
    ascii_user = text(ASCIIUsernameValidator())
    own_user = text(OwnName())
    email = text(validators.EmailValidator("Mail: %(value)s", "mail"))
    slug = text(validators.validate_slug)
    ftp = text(validators.URLValidator(["ftp", "7z", "a_b", "z39.50"]))
    url = text(validators.URLValidator(schemes=("https",), message="%(value)s?", code="url"))
    repository = text(Repository())
    intern = text(Intern())
    listed = text(validators.EmailValidator(allowlist=["home", "here"]))
    unlisted = text(validators.EmailValidator(allowlist=[]))
    defaults = OwnDefaults(max_length=50, blank=True, validators=[validators.RegexValidator("x")])
    unchecked = Unchecked(blank=True)
    added = Added(blank=True, validators=[validators.MinLengthValidator(2)])
    file = models.FileField(blank=True, validators=[validators.FileExtensionValidator(
        ["pdf", "odt"], "%(extension)s not in %(allowed_extensions)s: %(value)s", "ext")])
    length = text(validators.MinLengthValidator(3, "%(show_value)d < %(limit_value)s: %(value)s"))
    code = number(RegexValidator(r"^\d{3}$", "%(value)s is not three digits."))
    amount = number(AtLeastOne(1))
    step = number(validators.StepValueValidator(3, offset=1))
    price = models.DecimalField(max_digits=9, decimal_places=4, null=True, blank=True,
                                validators=[validators.DecimalValidator(3, 1), RegexValidator(r"^1\.")])
    day = models.DateField(null=True, blank=True, validators=[RegexValidator(r"-01$", "%(value)s")])
    size = models.CharField(max_length=2, default="ok", error_messages={
        "max_length": "%(value)s: %(show_value)d > %(limit_value)d", "blank": "Say something, 100%%."})
    colour = models.CharField(max_length=3, choices=[("r", "Red")], blank=True, validators=[RegexValidator("b")],
                              error_messages={"invalid_choice": "%(value)r or %(value)s?", "invalid": "Not so."})
    ratio = models.FloatField(null=True, blank=True, validators=[validators.StepValueValidator(0.5, offset=0.25)])
