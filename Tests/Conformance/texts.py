"""Texts, numbers and moments that are hard to carry: for `generate.py`."""

import datetime
import random

# What has to be escaped, is taken for white space, joins, is written from right to left, or stands at an edge of Unicode.
PIECES = [
    "a", "Z", "0", " ", "  ", "+", "%", "%20", "%zz", "&", "=", "&x=y", "/", "//", "~", "*", "-._", "<", ">", '"', "'",
    "\\", "\\u0041", "\\n", ";", ":", ",", "{", "}", "[", "]", "@", "#", "?", "$", "`", "null", "true", "]]>", "<!--",
    "<![CDATA[", "&amp;", "&#x41;", "é", "e\u0301", "ß", "ﬁ", "Å", "\u212b", "日本", "가", "\u1100\u1161", "😀", "👩‍👩‍👧",
    "🇩🇪", "\u05d0\u05d1", "\u202e", "\u200b", "\u2028", "\u2029", "\u00a0", "\u00ad", "\ufeff", "\ud7ff", "\ue000",
    "\ufffd", "\U00010000", "\U0010fffd", "\t", "\n", "\r", "\r\n", "\u0085",
]
# What XML 1.0 can't carry, by no means. Source: XML 1.0, 2.2.
NOT_IN_XML = [chr(code) for code in range(0x20) if code not in (9, 10, 13)] + ["\ufffe", "\uffff"]
CONTROLS = NOT_IN_XML + ["\x7f", "\x80", "\x9f"]


class Texts:
    """Makes values, the same ones for the same seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def text(self, limits, *, in_xml=False, is_long=False):
        """A text within a shape's lengths."""
        least, most = limits.get("min", 0), limits.get("max", 1_000)
        if enum := limits.get("enum"):
            return self.random.choice(enum)
        pieces = PIECES if in_xml else PIECES + CONTROLS
        count = self.random.choice([1, 1, 2, 3, 5, 8])
        text = "".join(self.random.choices(pieces, k=count)) if self.random.random() < 0.97 else ""
        if is_long:
            text = ((text or "x") * (most // len(text or "x") + 1))
        text = text[:most]
        return text + "x" * (least - len(text))

    def number(self, limits):
        """A whole number within a shape's limits, at an edge as a rule."""
        least, most = limits.get("min", 0), limits.get("max", 2**31 - 1)
        return self.random.choice([least, most, self.random.randint(least, most)])

    def moment(self):
        """A moment to the millisecond, of this century."""
        start = datetime.datetime(2001, 1, 1, tzinfo=datetime.timezone.utc)
        return start + datetime.timedelta(milliseconds=self.random.choice([1, 1000]) * self.random.randrange(10**9))

    def chance(self, share):
        """Whether something happens that does so this often, 0 to 1."""
        return self.random.random() < share

    def shuffled(self, elements):
        """The same elements in another order."""
        return self.random.sample(list(elements), len(elements))
