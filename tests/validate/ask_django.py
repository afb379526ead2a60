#!/usr/bin/env python3
"""What Django 5.2 says of texts: writes formats.txt for test_formats.c.

    python3 -m venv venv && venv/bin/pip install -r tests/requirements.txt
    venv/bin/python tests/validate/ask_django.py > tests/validate/formats.txt

Each line: the form, 1 or 0 for valid or not, and the text in hexadecimal UTF-8. `repr` and `capfirst`
lines have the answer in hexadecimal instead.
"""
import random

from django.conf import settings

settings.configure(USE_I18N=False)

from django.contrib.auth.validators import UnicodeUsernameValidator  # noqa: E402
from django.core.exceptions import ValidationError  # noqa: E402
from django.core.validators import (  # noqa: E402
    URLValidator, validate_email, validate_slug, validate_unicode_slug,
)
from django.utils.text import capfirst  # noqa: E402

VALIDATORS = {
    "email": validate_email,
    "url": URLValidator(),
    "slug": validate_slug,
    "word": validate_unicode_slug,
    "username": UnicodeUsernameValidator(),
}

EMAILS = r"""
email@here.com|weirder-email@here.and.there.com|email@[127.0.0.1]|email@[2001:dB8::1]|a@b|a @b.cc|abc|@
email@[2001:dB8:0:0:0:0:0:1]|email@[::fffF:127.0.0.1]|example@valid-----hyphens.com|test@domain.with.idn.tld.xn--p1ai
email@localhost|email@LOCALHOST|email@127.0.0.1|email@[127.0.0.256]|email@[2001:db8::12345]|"test@test"@example.com
example@invalid-.com|example@-invalid.com|example@invalid.com-|example@inv-.alid-.com|email@[::ffff:127.0.0.256]
"\\\011"@here.com|"\\\012"@here.com|trailingdot@shouldfail.com.|a@b.c|a@b.co|a..b@example.com|.a@example.com|a.@example.com
a@example.com\n|"a b"@example.com|"a\ b"@example.com|ſ@example.com|K@example.com|é@example.com|a@é.com|a@exämple.рф
a@中国.中国|a@b.1c|a@1.com|a@b.xn--1|!#$%&'*+/=?^_`{}|~@example.com|a@b@example.com|"a"b@example.com|""@example.com
""".replace("\n", "|").split("|")

URLS = r"""
http://www.djangoproject.com/|HTTP://WWW.DJANGOPROJECT.COM/|http://localhost/|http://example.com/|http://example.com:0
http://example.com:65535|http://example.com:123456|http://example.com./|http://www.example.com:8000/test|http://valid-with-hyphens.com/
http://subdomain.example.com/|http://a.aa|http://200.8.9.10/|http://200.8.9.10:8000/test|http://su--b.valid-----hyphens.com/
http://example.com?something=value|http://example.com/index.php?something=value&another=value2|https://example.com/|ftp://example.com/
ftps://example.com/|file://localhost/path|git+ssh://git@github.com/|http://foo.com/blah_blah_(wikipedia)|http://✪df.ws/123
http://userid:password@example.com:8080|http://userid@example.com/|http://userid:@example.com|http://-username:password@example.com
http://142.42.1.1:8080/|http://☺.damowmow.com/|http://⌘.ws|http://مثال.إختبار|http://例子.测试|http://उदाहरण.परीक्षा|http://1337.net
http://-.~_!$&'()*+,;=%40:80%2f@example.com|http://xn--7sbb4ac0ad0be6cf.xn--p1ai|http://0.0.0.0/|http://255.255.255.255|http://224.0.0.0
http://[FEDC:BA98:7654:3210:FEDC:BA98:7654:3210]:80/index.html|http://[::192.9.5.5]/ipng|http://[::FFFF:129.144.52.38]:80/index.html
http://0.0.0.0.0|http://0.00.0.0|http://256.1.1.1|http://1.1.1.1.1|http://123.123.123|http://[::1:2::3]:8080/|http://[::1|http://::1]
http://[v1.x]/|http://.|http://..|http://../|http://?|http://#|http://foo.bar?q=Spaces should be encoded|//|///a|rdar://1234|h://test
http:// shouldfail.com|:// should fail|http://foo.bar/foo(bar)baz quux|http://-error-.invalid/|http://dashinpunytld.trailingdot.xn--.
http://invalid-.com/?m=foo@example.com|http://.www.foo.bar/|http://www.foo.bar./|http://foo@bar@example.com|http://example.com:-1
http://example.com?x@y|http://a?b@example.com|http://?b@example.com|http://[a@example.com|http://a[::1]b@example.com|http://exa℀mple.com
http://example．com|http://LOCALHOſT/|http://localhost.|http://example.com\t|http://example.com\n|foo|http|http:/example.com
[a|http://[::1]x@example.com|http://user:pass:x@example.com|http://example.com:|http://example.com:80a|http://exa mple.com|ftp://é.é/
""".replace("\n", "|").split("|")

WORDS = "a|abc-123|a_b|ABC|a b|a.b|a@b|é|中文|٣|ª|a\u0301|some@mail.com|a+b|a/b|_|-|+|\U0001d7d8|\U0001f600|a\n|\t".split("|")

FRAGMENTS = (
    "http:// https:// ftp:// HTTP:// x:// :// example .com . - -- @ user user:pass@ a@b localhost LOCALHO\u017fT [::1] [1::2]:80 "
    "[ ] \u00b7 1.2.3.4 256.1.1.1 01.2.3.4 :80 :123456 : / ? # /path \u00e9 \u3002 \u2100 \uff0f \U0001f600 xn-- xn--abc1 com co c "
    "9 0 \" \\ \"ab\" \x01 \n \x0b \u00a0 \u0130 \u212a K % + ! :: 1:2:3:4:5:6:7:8 ffff v1.x \x7f _ \u0663 \u4e2d .co.uk "
    "@example.com @[1.2.3.4] @[::1] @localhost"
).split(" ") + [" ", "a" * 63, "a" * 64, "b" * 59, "\u00e9" * 63]


def is_valid(form, text):
    try:
        VALIDATORS[form](text)
    except ValidationError:
        return False
    return True


def made_up(form):
    text = "".join(random.choice(FRAGMENTS) for _ in range(random.randint(1, 6)))
    if form == "url":
        text = random.choice(["http://", "https://", "ftps://", ""]) + text
    if form == "email":
        text = random.choice(["a", "a.b", '"x"', "\u00e9", ""]) + "@" + text
    return text


def cases():
    random.seed(52)
    for text in EMAILS:
        yield "email", text
    for text in URLS:
        yield "url", text
    for text in WORDS:
        for form in ("slug", "word", "username"):
            yield form, text
    for size in (254, 308, 309, 320):
        yield "email", "a" * size + "@example.com"
    for size in (2028, 2029, 2030):
        yield "url", "http://example.com/" + "\u00e9" * size
    for labels in (62, 63, 64):
        yield "url", "http://" + "abc." * labels + "com"
    for form in ("email", "url"):
        valid = 0
        for _ in range(60000):
            text = made_up(form)
            if is_valid(form, text) and valid < 60:
                valid += 1
                yield form, text
        for _ in range(120):
            yield form, made_up(form)


def hexadecimal(text):
    return text.encode().hex()


for form, text in cases():
    if text and "\0" not in text:
        print(form, int(is_valid(form, text)), hexadecimal(text))
for text in WORDS + ["it's", '"', "'\"", "\\", "\r\n\t", "\x7f\u200b\ufeff", "\U000e0001", "\u00ad", "\u0378"]:
    print("repr", hexadecimal(repr(text)), hexadecimal(text))
for text in ["user", "\u00e9l\u00e8ve", "\u0436", "\u01c6", "\u03b1", "\U00010428", "1a", "\u4e2d", "\u00ff", "\u0253"]:
    print("capfirst", hexadecimal(capfirst(text)), hexadecimal(text))
