package org.remanence.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A document for print, as a PDF file (ISO 32000-1) of A4 pages: its fonts are embedded as far as
 * they are used, its texts can be searched, headings are bookmarks. The same content gives the same
 * bytes: neither a date nor a random number is in it.
 */
public final class Pdf {
  /** Width of a page in points. */
  public static final double WIDTH = 595.28;

  /** Height of a page in points. */
  public static final double HEIGHT = 841.89;

  private final String title;
  private final Locale language;
  private final Fonts fonts = new Fonts();
  private final List<Canvas> pages = new ArrayList<>();
  private final List<Bookmark> bookmarks = new ArrayList<>();

  private record Bookmark(String title, int page, double y) {}

  public Pdf(String title, Locale language) {
    this.title = title;
    this.language = language;
  }

  String title() {
    return title;
  }

  Fonts fonts() {
    return fonts;
  }

  Canvas addPage() {
    Canvas page = new Canvas(fonts, HEIGHT);
    pages.add(page);
    return page;
  }

  List<Canvas> pages() {
    return pages;
  }

  /** Makes the last page's height {@code y} a place that a bookmark leads to. */
  void addBookmark(String heading, double y) {
    bookmarks.add(new Bookmark(heading, pages.size() - 1, y));
  }

  /** The file. */
  byte[] bytes() {
    PdfObjects file = new PdfObjects();
    int tree = file.reserve();
    int resources = file.reserve();
    List<Integer> numbers = new ArrayList<>();
    for (Canvas page : pages) {
      int content = file.addStream("", page.content());
      numbers.add(
          file.add(
              "<< /Type /Page /Parent %d 0 R /Resources %d 0 R /Contents %d 0 R >>"
                  .formatted(tree, resources, content)));
    }
    // Fonts come after the pages, which use them.
    file.put(resources, "<< /Font << %s>> >>".formatted(fonts.write(file)));
    String kids = numbers.stream().map(n -> n + " 0 R").collect(Collectors.joining(" "));
    file.put(
        tree,
        String.format(
            Locale.ROOT,
            "<< /Type /Pages /Count %d /Kids [%s] /MediaBox [0 0 %.2f %.2f] >>",
            numbers.size(),
            kids,
            WIDTH,
            HEIGHT));
    int catalog =
        file.add(
            ("<< /Type /Catalog /Pages %d 0 R /Lang (%s) /ViewerPreferences << /DisplayDocTitle"
                    + " true >> %s>>")
                .formatted(tree, language.toLanguageTag(), outline(file, numbers)));
    int info =
        file.add(
            "<< /Title %s /Creator (Remanence) /Producer (Remanence) >>"
                .formatted(PdfObjects.text(title)));
    return file.file(catalog, info);
  }

  /** Entry of the catalog about bookmarks; empty if there are none. */
  private String outline(PdfObjects file, List<Integer> pageNumbers) {
    if (bookmarks.isEmpty()) {
      return "";
    }
    int root = file.reserve();
    int first = root + 1;
    int last = root + bookmarks.size();
    bookmarks.forEach(each -> file.reserve());
    for (int i = 0; i < bookmarks.size(); i++) {
      Bookmark bookmark = bookmarks.get(i);
      int number = first + i;
      file.put(
          number,
          String.format(
              Locale.ROOT,
              "<< /Title %s /Parent %d 0 R %s%s/Dest [%d 0 R /XYZ 0 %.2f null] >>",
              PdfObjects.text(bookmark.title),
              root,
              number == first ? "" : "/Prev %d 0 R ".formatted(number - 1),
              number == last ? "" : "/Next %d 0 R ".formatted(number + 1),
              pageNumbers.get(bookmark.page),
              HEIGHT - bookmark.y));
    }
    file.put(
        root,
        "<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>"
            .formatted(first, last, bookmarks.size()));
    return "/Outlines %d 0 R /PageMode /UseOutlines ".formatted(root);
  }
}
