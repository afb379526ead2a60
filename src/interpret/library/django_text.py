"""What Django's django.utils modules do to texts"""


def mark_safe(text):
    return text


def force_str(text, encoding="utf-8", strings_only=False, errors="strict"):
    return str(text)


smart_str = force_str
SafeString = SafeText = SafeData = str


def capfirst(text):
    return text and str(text)[0].upper() + str(text)[1:]


def format_lazy(format_string, *given, **named):
    return format_string.format(*given, **named)


def slugify(value, allow_unicode=False):
    kept = [c for c in str(value).lower() if c < "\x80" and (c.isalnum() or c in "_- \t\n")]
    words = "".join(kept).replace("-", " ").split()
    return "-".join(words).strip("-_")


def python_2_unicode_compatible(decorated):
    return decorated
