def answer(text):
    """Prints how probable each label is."""
    for label, probability in zip(LABELS, probabilities([text], *load())[0]):
        print(f"{label}: {probability:.6f}")
