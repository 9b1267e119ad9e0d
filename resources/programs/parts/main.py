def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("text", nargs="?", default=EXAMPLE, help="a text to read")
    parser.add_argument("--train", metavar="CSV", help="train on texts and labels instead")
    arguments = parser.parse_args()
    if arguments.train:
        train(arguments.train)
        return
    print(arguments.text)
    answer(arguments.text)


if __name__ == "__main__":
    main()
