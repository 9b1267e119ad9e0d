def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
# if trained
    parser.add_argument("text", nargs="?", default=EXAMPLE, help="a text to read")
    parser.add_argument("--train", metavar="CSV", help="train on texts and labels instead")
    arguments = parser.parse_args()
    if arguments.train:
        train(arguments.train)
        return
    print(arguments.text)
    answer(arguments.text)
# end
# if not trained
    parser.add_argument("table", metavar="CSV", help="texts and labels to train on")
    train(parser.parse_args().table)
# end


if __name__ == "__main__":
    main()
