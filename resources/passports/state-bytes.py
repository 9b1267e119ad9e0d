# uses sizes
# Per text: the numbers of 4 bytes that training keeps of every word for the way back.
if ARCHITECTURE == "transformer":
    kept = 10 * HIDDEN + 4 * heads_width(HIDDEN) + 2 * TOKENS + 3
else:
    kept = HIDDEN * {"rnn": 2, "lstm": 7, "gru": 6, "mingru": 3, "minlstm": 4}[cell_of_name(ARCHITECTURE)]
print(sum(4 * TOKENS * directions * kept for inputs, directions in layers(ARCHITECTURE, EMBEDDING, HIDDEN)))
