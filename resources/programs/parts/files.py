# if trained
# include parts/folder
WEIGHTS, WORDS = FOLDER / {{weights_file}}, FOLDER / {{words_file}}
# end
