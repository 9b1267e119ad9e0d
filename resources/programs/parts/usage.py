# if trained
"""Sorts texts into labels with the weights of a trained network: {{@name}} in {{@library}}.

# if script
Run it with a text in quotes, or with --train and a CSV file to train the same network again.
# end
# if pasted
Call answer("a text"), which reads the two files named below from the working folder,
or train("reviews.csv") to train the same network again on a CSV file.
# end
# end
# if not trained
"""Trains a network that sorts texts into labels: {{@name}} in {{@library}}.

# if script
Run it with a CSV file of texts and labels.
# end
# if pasted
Call train("reviews.csv") with a CSV file of texts and labels.
# end
# end
