def read_saved(path):
    """Who answered test texts: name, number of texts, which were right (None if not kept)."""
    with open(path, encoding="utf-8") as file:
        answers = json.load(file)
    for each in answers:
        if "right" in each:
            bits = np.frombuffer(base64.b64decode(each["right"]), dtype=np.uint8)
            right = np.zeros(each["texts"], dtype=bool)
            bits = np.unpackbits(bits, bitorder="little")[: each["texts"]]
            right[: len(bits)] = bits
            each["right"], each["hits"] = right, int(right.sum())
        else:
            each["right"], each["hits"] = None, round(each["accuracy"] * each["texts"])
    return answers
