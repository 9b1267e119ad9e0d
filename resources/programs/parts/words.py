PADDING, UNKNOWN = 0, 1  # numbers of the words that are none


def encode(texts, words):
    """For each text the numbers of its last words."""
    numbers = {word: number for number, word in enumerate(words) if number > UNKNOWN}
    return [
        [numbers.get(word, UNKNOWN) for word in tokenize(text)][-MAX_LENGTH:] for text in texts
    ]
