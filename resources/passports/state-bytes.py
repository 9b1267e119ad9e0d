# uses sizes
# Per text: the numbers of 4 bytes that training keeps of every word for the way back.
kept = {"rnn": 2, "lstm": 7, "gru": 6, "mingru": 3, "minlstm": 4}[cell_of_name(ARCHITECTURE)]
print(sum(4 * TOKENS * directions * kept * HIDDEN for inputs, directions in layers(ARCHITECTURE, EMBEDDING, HIDDEN)))
