"""sys, of the Python that runs Django 5.2 at best."""
version_info = (3, 13, 0, "final", 0)
hexversion = 0x030D00F0
maxsize = 9223372036854775807
byteorder = "little"
platform = "linux"
argv = ["manage.py"]
