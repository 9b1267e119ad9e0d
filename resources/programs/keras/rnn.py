            keras.layers.SimpleRNN(UNITS, dropout=DROPOUT, recurrent_dropout=RECURRENT_DROPOUT),
