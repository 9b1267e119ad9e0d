package org.remanence.handout;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.remanence.files.AtomicFiles;
import org.remanence.i18n.LocalizedException;
import org.remanence.lab.Lab;
import org.remanence.text.Task;

/**
 * A lab for whoever does not have the program: a page to look into the networks with, and a PDF
 * file of the same for print.
 */
public final class HandOut {
  /** Name that the page has in a folder. */
  public static final String FILE = "handout.html";

  private static final String PRINT = ".pdf";

  private HandOut() {}

  /** File for print that goes with a page: beside it, with the same name. */
  public static Path print(Path page) {
    String name = page.getFileName().toString();
    int end = name.lastIndexOf('.');
    return page.resolveSibling((end > 0 ? name.substring(0, end) : name) + PRINT);
  }

  /**
   * Writes the page, and the file for print beside it, in the language in use.
   *
   * @param title of both, such as the name of the lab’s file
   * @return the files
   * @throws LocalizedException if the lab has no network that sorts texts, or a file cannot be
   *     written
   */
  public static List<Path> write(Path page, String title, Lab lab) {
    if (lab.networks().isEmpty()) {
      throw new LocalizedException("sheet.no-networks", title);
    }
    if (lab.with(Task.CLASSIFICATION).networks().isEmpty()) {
      throw new LocalizedException("sheet.only-taggers", title);
    }
    HandOutContent content = HandOutContent.of(title, lab);
    write(page, HandOutPage.of(content).getBytes(StandardCharsets.UTF_8));
    write(print(page), HandOutPrint.of(content));
    return List.of(page, print(page));
  }

  private static void write(Path file, byte[] content) {
    AtomicFiles.write(file, out -> out.write(content));
  }
}
