# uses files words
# The share of runs of n words and marks that stood in the text before.
words = words_of(read_file(TEXT))
runs = [tuple(words[at : at + N]) for at in range(len(words) - N + 1)]
print((len(runs) - len(set(runs))) / len(runs))
