# uses saved
# How many comparisons there are, networks with each other and with the baselines, and how many of
# them are not of the same texts, answer by answer. Rows that are the same network count once.
answers = read_saved(ANSWERS)
once = [i for i in range(len(answers)) if SAME[i] == i]
pairs = [(i, j) for i in once for j in once if i < j and i < NETWORK_COUNT]


def are_paired(i, j):
    a, b = answers[i], answers[j]
    return a["right"] is not None and b["right"] is not None and a["test_part"] == b["test_part"]


print(len(pairs))
print(sum(not are_paired(i, j) for i, j in pairs))
