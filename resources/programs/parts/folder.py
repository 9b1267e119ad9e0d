# if script
FOLDER = Path(__file__).parent
# end
# if not script
FOLDER = Path(".")
# end
