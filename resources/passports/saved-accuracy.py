# uses saved
# From the answers that were kept: the share of texts that each has right.
answers = read_saved(ANSWERS)
for i in CHOSEN:
    print(answers[i]["hits"] / answers[i]["texts"])
