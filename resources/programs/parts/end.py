# if script
# include parts/main
# end
# if not script
# if pasted
# if trained
# answer(EXAMPLE)
# end
# end
# train("reviews.csv")
# end
