# The words of a text, in small letters, are runs of letters, digits and accents. An apostrophe
# inside keeps them together ("don't"), but French elisions are words of their own ("n'", "est").
# Emoji and emoticons are words as well; other marks are dropped. Of scripts without blanks
# between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) each character is a word.
BY_CATEGORY = {}
for character in map(chr, range(sys.maxunicode + 1)):
    BY_CATEGORY.setdefault(unicodedata.category(character), []).append(character)


def characters(category):
    """All of a category of Unicode, to stand in the brackets of a regular expression."""
    chosen = (found for name, found in BY_CATEGORY.items() if name.startswith(category))
    return "".join(re.escape(character) for found in chosen for character in found)


ACCENT, NUMBER = characters("M"), characters("N")
WITHOUT_BLANKS = (
    "\u0e01-\u0edf\u1000-\u109d\u1780-\u17f9\u3005\u3007-\u3029\u3038-\u303b\u3041-\u3096"
    "\u309d-\u309f\u3400-\u9fff\ua9e0-\ua9fe\uaa60-\uaa7f\uf900-\ufad9\U00016ff0-\U00016ff1"
    "\U0001b001-\U0001b11f\U0001b132\U0001b150-\U0001b152\U00020000-\U0003ffff"
)
LETTER = f"(?![{WITHOUT_BLANKS}])[^\\W_]"  # \w is letters and digits, and the underscore
LETTERS = f"(?:{LETTER}|(?![{WITHOUT_BLANKS}\ufe0e\ufe0f\u20e3])[{ACCENT}])*"
WORD = f"{LETTER}{LETTERS}(?:['\u05f3\u05f4\u200c\u200d]{LETTER}{LETTERS}){{0,9}}"
CHARACTER = f"(?=[{WITHOUT_BLANKS}])[^\\W_][{ACCENT}]{{0,9}}"
ELISION = "(?:[ldjcsnmt]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'"

MARK = characters("S") + characters("P")
SYMBOL = "".join(re.findall("[\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff]", characters("So")))
PICTOGRAPH = (
    f"(?:[\U0001f000-\U0001faff{SYMBOL}]|[{MARK}]\ufe0f)"
    "[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]{0,9}"
)
EMOJI = (
    "[0-9#*]\ufe0f?\u20e3|[\U0001f1e6-\U0001f1ff]{2}"
    f"|{PICTOGRAPH}(?:\u200d{PICTOGRAPH}){{0,9}}"
)

APART_BEFORE, APART_AFTER = "(?<![^\\W_])(?<![:;=])", "(?![^\\W_]|/)"
NOSE = "'?[-o^~]?"
MOUTH = r"(?:(?=(?P<drawn_out>\){1,9}|\({1,9}))(?P=drawn_out)|[\]\[}{dp])"
FACE = rf">?(?:[:;=]{NOSE}{MOUTH}|:{NOSE}(?:[o3xsc@$*|\\<>]|/(?!/)))"
BEHIND_A_WORD = (
    f"(?<=[^\\W_])(?<![{NUMBER}])[:;=]-?[)(]{{1,9}}"
    "(?=[ \t\n\v\f\r]|[\x85\u2028\u2029]?\\Z)"
)
REVERSED = r"\({1,9}[-o]?[:;=](?![)(]|[^\W_])"
HEART = f"<3+(?![{NUMBER}])|</3(?![{NUMBER}])"
UPRIGHT = r"\^_{0,3}\^|-_{1,3}-|>_{1,3}<|t_{1,3}t|o_{1,3}o|¯\\_\(ツ\)_/¯"
EMOTICON = (
    f"{APART_BEFORE}(?:{FACE}){APART_AFTER}|{BEHIND_A_WORD}|{APART_BEFORE}(?:{REVERSED})"
    f"|{HEART}|{APART_BEFORE}(?:{UPRIGHT}){APART_AFTER}"
)
TOKEN = re.compile("|".join([EMOJI, EMOTICON, ELISION, WORD, CHARACTER]))


def tokenize(text):
    """The words of a text, in reading order."""
    plain = re.sub("[\u2018\u2019\u02bc\uff07]", "'", text).replace("\u00ad", "")
    plain = unicodedata.normalize("NFC", plain.lower())
    return [found.group() for found in TOKEN.finditer(plain)]
