# uses network interval
# Share of the strings to which network and automaton have the same answer, its 95 % interval, and
# the share for an automaton of one state, which always gives the answer USUAL.
manifest, weights = load(NETWORK)
with open(AUTOMATON, encoding="utf-8") as file:
    states = json.load(file)
with open(STRINGS, encoding="utf-8") as file:
    strings = json.load(file)


def output_after(tokens):
    """The output of the state that the arrows lead to from the first one; None where one is missing."""
    state = states[0]
    for token in tokens:
        if token not in state["arrows"]:
            return None
        state = states[state["arrows"][token]]
    return state["output"]


answers = [int(np.argmax(network(manifest, weights, string["ids"])[1])) for string in strings]
agreed = sum(output_after(string["tokens"]) == answer for string, answer in zip(strings, answers))
print(agreed / len(strings))
low, high = wilson(agreed, len(strings))
print(low)
print(high)
print(answers.count(USUAL) / len(strings))
