package org.remanence.text.table;

import java.util.Set;

/** Changes texts as was asked for, and notes what is suspicious about them. */
final class TextMends {
  private final boolean accents;
  private final boolean html;

  TextMends(Set<Mend> mends) {
    accents = mends.contains(Mend.ACCENTS);
    html = mends.contains(Mend.HTML);
  }

  String mend(String text, int line, Findings findings) {
    String mended = text;
    if (DoubleAccents.isIn(mended)) {
      findings.add(Suspicion.DOUBLE_ACCENTS, line);
      mended = accents ? DoubleAccents.decode(mended) : mended;
    }
    if (HtmlRemains.isIn(mended)) {
      findings.add(Suspicion.HTML, line);
      mended = html ? HtmlRemains.decode(mended) : mended;
    }
    return mended;
  }
}
