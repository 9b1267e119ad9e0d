package org.remanence.lesson.worksheet;

import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.pdf.Face;
import org.remanence.pdf.Flow;
import org.remanence.pdf.Grid;
import org.remanence.pdf.Pdf;
import org.remanence.pdf.TextStyle;

/** A worksheet as a PDF file of A4 pages, with a bookmark for each section. */
final class PdfSheet implements Sheet {
  private static final TextStyle TEXT = TextStyle.BODY.sized(10.5);
  private static final TextStyle TABLE = TextStyle.BODY.sized(9);

  /** Height of a row in which one can write, in points. */
  private static final double ROW = 20;

  private static final int LINES = 2;
  private static final double ASKED = 140;

  private final Flow flow;

  PdfSheet(String title) {
    flow = new Flow(new Pdf(title, Messages.language()));
  }

  @Override
  public void title(String text) {
    flow.heading(TextStyle.TITLE, text);
  }

  @Override
  public void heading(String text) {
    flow.heading(TextStyle.HEADING, text);
  }

  @Override
  public void text(Role role, String text) {
    if (role == Role.QUESTION || role == Role.TASK) {
      // A question and its choices are on one page.
      flow.reserve(ASKED);
    }
    flow.text(style(role), text);
  }

  private static TextStyle style(Role role) {
    return switch (role) {
      case TEXT, SENTENCE, REASON -> TEXT;
      case HINT -> TextStyle.NOTE;
      case QUESTION, TASK -> TEXT.in(Face.BOLD);
    };
  }

  @Override
  public void choices(List<String> choices, int right) {
    for (int i = 0; i < choices.size(); i++) {
      boolean ticked = i == right;
      flow.choice(ticked ? TEXT.in(Face.BOLD) : TEXT, ticked, choices.get(i));
    }
  }

  @Override
  public void line(String label) {
    flow.text(TEXT, label);
    flow.lines(1);
  }

  @Override
  public void room(String label) {
    flow.text(TEXT, label);
    flow.lines(LINES);
  }

  @Override
  public void table(List<String> head, List<List<String>> rows) {
    flow.table(TABLE, new Grid(head, rows, true, ROW));
  }

  @Override
  public byte[] bytes() {
    return flow.finish();
  }
}
