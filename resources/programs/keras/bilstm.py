            keras.layers.Bidirectional(
                keras.layers.LSTM(UNITS, dropout=DROPOUT, recurrent_dropout=RECURRENT_DROPOUT)
            ),
