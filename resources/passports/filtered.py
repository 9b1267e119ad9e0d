# How many texts are shown, and how many there are. -1 stands for a difficulty that nobody knows.
csv.field_size_limit(10**9)
with open(TEXTS, encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))


def folded(text):
    """Without case and accents."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(c for c in apart if unicodedata.category(c)[0] != "M").lower()


def is_shown(row):
    wrong = NETWORK != "" and row[NETWORK] != row["label"]
    disputed = len({row[name] for name in NETWORKS}) > 1
    fits = {"all": True, "errors": wrong, "surest": wrong, "disputed": disputed}[SHOWN]
    in_cell = not CELL or [row["label"], row[NETWORK]] == CELL
    in_range = not COLUMN or FROM <= int(row[COLUMN]) <= TO
    return fits and in_cell and in_range and SEARCH in folded(row["text"])


shown = sum(map(is_shown, rows))
print(min(shown, MAX) if SHOWN == "surest" else shown)
print(len(rows))
