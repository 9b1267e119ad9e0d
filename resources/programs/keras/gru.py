            keras.layers.GRU(
                UNITS,
                dropout=DROPOUT,
                recurrent_dropout=RECURRENT_DROPOUT,
                reset_after=True,
            ),
