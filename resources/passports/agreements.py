# uses files words interval
# Agreements of some kinds that the text keeps and asks for, and the 95 % interval of the share kept.
with open(LEXICON, encoding="utf-8") as file:
    lexicon = json.load(file)
CLOSING = {"«": "»", "“": "”", "(": ")"}


def judge(text):
    kept, asked = dict.fromkeys(KINDS, 0), dict.fromkeys(KINDS, 0)
    current, opened, named, first, distance = {}, [], 0, None, 0

    def count(kind, right):
        asked[kind] += 1
        kept[kind] += bool(right)

    def count_place(right):
        where = "near" if distance <= NEAR else "middle" if distance <= MIDDLE else "far"
        count("place_" + where, right)

    for word in (core(word) for word in words_of(text)):
        if word == "\n":
            for mark in opened:
                count("marks", False)
            if named == 1 or (named == 0 and distance > 0):
                count_place(False)
            current, opened, named, distance = {}, [], 0, 0
            continue
        distance += 1
        if word[:1] in (".", "!", "?"):
            current = {}
        elif word in lexicon["places"]:
            place = lexicon["places"][word]
            if named:
                count_place(place == first)
            else:
                first = place
            named, distance = named + 1, 0
        elif word in lexicon["controllers"]:
            group, kind = lexicon["controllers"][word]
            current[group] = kind
        elif word in lexicon["forms"]:
            group, kinds = lexicon["forms"][word]
            count("forms", current.get(group) in kinds)
        elif word in CLOSING:
            opened.append(word)
        elif word in CLOSING.values():
            fits = bool(opened) and CLOSING[opened[-1]] == word
            count("marks", fits)
            if fits:
                opened.pop()
    return sum(kept[kind] for kind in CHOSEN), sum(asked[kind] for kind in CHOSEN)


for path in TEXTS:
    right, asked = judge(read_file(path))
    print(right)
    print(asked)
    low, high = wilson(right, asked)
    print(low)
    print(high)
