# uses files words
# The share of words and marks that lie in a run which stands in the corpus as it is.
text = [core(word) for word in words_of(read_file(TEXT))]
corpus = [core(word) for word in words_of(read_file(CORPUS))]
runs = {tuple(corpus[at : at + SHORTEST]) for at in range(len(corpus) - SHORTEST + 1)}
copied = np.zeros(len(text), dtype=bool)
for at in range(len(text) - SHORTEST + 1):
    if tuple(text[at : at + SHORTEST]) in runs:
        copied[at : at + SHORTEST] = True
print(copied.mean())
