SPACES = " \t\xa0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000"
ACCENTS = "".join(c for c in map(chr, range(0x110000)) if unicodedata.category(c)[0] == "M")
LETTER = f"(?:[^\\W_]|[{ACCENTS}])"
TOKEN = re.compile(
    "(?:(?i:[ldjcsnmt]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)['’](?=[^\\W\\d_])"
    f"|{LETTER}+(?:['’\\-\u2010]{LETTER}+){{0,9}}"
    f"|\n|[{SPACES}]*(?P<mark>(?!{LETTER})[^ \t\n\v\f\r])(?P=mark){{0,9}}[{SPACES}]*)"
)


def words_of(text):
    """Words, marks with the spaces around them, and line ends."""
    lines = (re.sub("[ \t\v\f]+", " ", line).strip(" ") for line in re.split("\r\n|[\r\n]", text))
    return [found.group() for found in TOKEN.finditer("\n".join(lines))]


def core(token):
    """A mark without the spaces around it."""
    return re.sub(f"^[{SPACES}]+|[{SPACES}]+$", "", token)
