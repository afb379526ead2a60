#!/usr/bin/env python3
"""Writes unicode_tables.def: what Python's str methods know of Unicode and full_clean() needs.

    python3 src/common/unicode_tables.py > src/common/unicode_tables.def
"""

import sys
import unicodedata

CODE_POINTS = [code for code in range(0x110000) if not 0xD800 <= code <= 0xDFFF]


def ranges(holds):
    """The ranges of code points for which `holds`, first and last."""
    found = []
    for code in CODE_POINTS:
        if not holds(chr(code)):
            continue
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found


def shifts():
    """Ranges whose upper case is a constant away: first, last, distance, step."""
    found = []
    for code in CODE_POINTS:
        upper = chr(code).upper()
        if len(upper) != 1 or upper == chr(code):
            continue
        distance = ord(upper) - code
        last = found[-1] if found else None
        if last and last[2] == distance and code - last[1] in (1, 2) and last[3] in (0, code - last[1]):
            last[3] = code - last[1]
            last[1] = code
        else:
            found.append([code, code, distance, 0])
    return [[first, last, distance, step or 1] for first, last, distance, step in found]


def print_entries(macro, entries):
    line = ""
    for entry in entries:
        text = "%s(%s)" % (macro, ", ".join(entry))
        if line and len(line) + 1 + len(text) > 100:
            print(line)
            line = ""
        line += (" " if line else "") + text
    print(line)


def print_ranges(macro, found):
    print_entries(macro, [["0x%X" % first, "0x%X" % last] for first, last in found])


def hides_separator(char):
    """Whether urlsplit() refuses the character: its NFKC form holds a separator of URLs."""
    return any(c in "/?#@:" for c in unicodedata.normalize("NFKC", char)) and char not in "/?#@:"


print("/* Made by unicode_tables.py from Unicode %s, as Python %d.%d knows it. */"
      % (unicodedata.unidata_version, *sys.version_info[:2]))
print_ranges("WORD", ranges(lambda char: char.isalnum() or char == "_"))
print_ranges("UNPRINTABLE", ranges(lambda char: not char.isprintable()))
print_ranges("SPACE", ranges(str.isspace))
print_ranges("SEPARATOR", ranges(hides_separator))
print_entries("UPPER", [["0x%X" % first, "0x%X" % last, str(distance), str(step)]
                        for first, last, distance, step in shifts()])
