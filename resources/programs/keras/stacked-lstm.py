            keras.layers.LSTM(
                UNITS,
                dropout=DROPOUT,
                recurrent_dropout=RECURRENT_DROPOUT,
                return_sequences=True,  # a state per word, for the layer above
            ),
            keras.layers.LSTM(UNITS, dropout=DROPOUT, recurrent_dropout=RECURRENT_DROPOUT),
