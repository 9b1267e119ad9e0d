def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
# if ids
    parser.add_argument("ids", nargs="?", default={{example}}, help="parted by blanks or commas")
    arguments = parser.parse_args()
    for row in outputs([int(part) for part in arguments.ids.replace(",", " ").split()]):
# end
# if not ids
    parser.add_argument("table", metavar="CSV", help="a row of numbers for each step")
    arguments = parser.parse_args()
    for row in outputs(np.loadtxt(arguments.table, delimiter=",", ndmin=2).tolist()):
# end
        print(*(f"{number:.9f}" for number in row))


if __name__ == "__main__":
    main()
