# The settings of the training.
EMBEDDING = {{embedding}}  # numbers per word
UNITS = {{units}}  # of a recurrent layer, in each direction
MAX_LENGTH = {{max_length}}  # words read of a text: its last ones
MAX_WORDS = {{max_words}}  # largest vocabulary, with padding and the unknown word
DROPOUT = {{dropout}}  # share of a layer's inputs, the same ones at every step
RECURRENT_DROPOUT = {{recurrent_dropout}}  # the same of h(t-1), in the recurrent product only
LEARNING_RATE = {{learning_rate}}
# if schedule_factor
FACTOR = {{factor}}  # the learning rate is multiplied by it
# end
# if schedule_every
EVERY = {{every}}  # epochs
# end
# if clip_norm
CLIP_NORM = {{clip_limit}}  # longest gradient, over all weights together
# end
# if clip_value
CLIP_VALUE = {{clip_limit}}  # largest component of the gradient
# end
# if weight_decay
WEIGHT_DECAY = {{decay}}  # of AdamW; biases and word vectors do not decay
# end
BATCH_SIZE = {{batch_size}}
EPOCHS = {{epochs}}  # at most
PATIENCE = {{patience}}  # epochs without a lower validation loss before training stops
SEED = {{seed}}
VALIDATION_SHARE, TEST_SHARE = 0.1, 0.2  # of all texts
# if pretrained
WORD_VECTORS = {{vector_source}}  # training began with these; train() draws random ones
# end
# if frozen
# It left them as they were; train() trains its own.
# end
# if transferred
LANGUAGE_MODEL = {{language_model}}  # training began with its weights; train() draws random ones
# end
# if trained
LABELS = {{labels}}
EXAMPLE = {{example}}
# end
