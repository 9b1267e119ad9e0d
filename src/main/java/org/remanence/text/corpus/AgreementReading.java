package org.remanence.text.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Keeps count of agreements while a text is gone through. */
final class AgreementReading {
  /** What closes each opening mark. */
  private static final Map<String, String> CLOSING = Map.of("«", "»", "“", "”", "(", ")");

  private final List<Agreements.Breach> breaches = new ArrayList<>();
  private final int[] kept = new int[Agreements.Kind.values().length];
  private final int[] asked = new int[Agreements.Kind.values().length];

  /** The line's opening marks that are not closed yet. */
  private final Deque<Mark> open = new ArrayDeque<>();

  private String firstPlace;
  private int firstPlaceAt;
  private int placesNamed;
  private int lineStart;
  private boolean empty = true;

  private record Mark(String text, int at) {}

  void place(String name, int at) {
    if (placesNamed == 0) {
      firstPlace = name;
      firstPlaceAt = at;
    } else {
      count(Agreements.Kind.PLACE, name.equals(firstPlace), at, at + name.length());
    }
    placesNamed++;
    empty = false;
  }

  void form(boolean agrees, int start, int end) {
    count(Agreements.Kind.FORMS, agrees, start, end);
    empty = false;
  }

  /** A token that is none of the others: perhaps a quote or a bracket. */
  void mark(String token, int at) {
    empty = false;
    if (CLOSING.containsKey(token)) {
      open.push(new Mark(token, at));
    } else if (CLOSING.containsValue(token)) {
      boolean fits = !open.isEmpty() && CLOSING.get(open.peek().text()).equals(token);
      count(Agreements.Kind.MARKS, fits, at, at + token.length());
      if (fits) {
        open.pop();
      }
    }
  }

  void endLine(int at) {
    for (Mark mark : open) {
      count(Agreements.Kind.MARKS, false, mark.at(), mark.at() + mark.text().length());
    }
    open.clear();
    if (placesNamed == 0 && !empty) {
      count(Agreements.Kind.PLACE, false, lineStart, at);
    } else if (placesNamed == 1) {
      int end = firstPlaceAt + firstPlace.length();
      count(Agreements.Kind.PLACE, false, firstPlaceAt, end);
    }
    placesNamed = 0;
    lineStart = at + 1;
    empty = true;
  }

  Agreements result() {
    breaches.sort(Comparator.comparingInt(Agreements.Breach::start));
    return new Agreements(
        tally(Agreements.Kind.PLACE),
        tally(Agreements.Kind.MARKS),
        tally(Agreements.Kind.FORMS),
        breaches);
  }

  private Agreements.Tally tally(Agreements.Kind kind) {
    return new Agreements.Tally(kept[kind.ordinal()], asked[kind.ordinal()]);
  }

  private void count(Agreements.Kind kind, boolean isKept, int start, int end) {
    asked[kind.ordinal()]++;
    if (isKept) {
      kept[kind.ordinal()]++;
    } else {
      breaches.add(new Agreements.Breach(kind, start, end));
    }
  }
}
