package org.remanence.text.table;

import java.util.Set;

/** Changes texts as was asked for. */
final class TextMends {
  private final boolean accents;
  private final boolean html;

  TextMends(Set<Mend> mends) {
    accents = mends.contains(Mend.ACCENTS);
    html = mends.contains(Mend.HTML);
  }

  String mend(String text) {
    String mended = accents ? DoubleAccents.decode(text) : text;
    return html ? HtmlRemains.decode(mended) : mended;
  }

  /** The same, with a note of all that is or could be mended. */
  String mend(String text, int line, Findings findings) {
    String decoded = DoubleAccents.decode(text);
    if (!decoded.equals(text)) {
      findings.add(Suspicion.DOUBLE_ACCENTS, line);
    }
    String mended = accents ? decoded : text;
    String plain = HtmlRemains.decode(mended);
    if (!plain.equals(mended)) {
      findings.add(Suspicion.HTML, line);
    }
    return html ? plain : mended;
  }
}
