package org.remanence.text.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Keeps count of agreements while a text is gone through, token by token. */
final class AgreementReading {
  /** Closing mark of each opening mark. */
  private static final Map<String, String> CLOSING = Map.of("«", "»", "“", "”", "(", ")");

  private static final Agreements.KeptCount NOTHING = new Agreements.KeptCount(0, 0);

  private final List<Agreements.Breach> breaches = new ArrayList<>();
  private final Map<Agreements.Kind, Agreements.KeptCount> counts =
      new EnumMap<>(Agreements.Kind.class);

  /** The line's opening marks that are not closed yet. */
  private final Deque<Mark> open = new ArrayDeque<>();

  private String firstPlace = "";
  private int firstPlaceAt;
  private int firstPlaceEnd;
  private int placesNamed;
  private int lineStart;

  /** Tokens since the place was named, or else since the line began. */
  private int distance;

  private record Mark(String text, int at) {}

  /** A place by its name or its landmark. */
  void place(String name, int start, int end) {
    distance++;
    if (placesNamed == 0) {
      firstPlace = name;
      firstPlaceAt = start;
      firstPlaceEnd = end;
    } else {
      countPlace(name.equals(firstPlace), start, end);
    }
    placesNamed++;
    distance = 0;
  }

  void form(boolean agrees, int start, int end) {
    distance++;
    count(Agreements.Kind.FORMS, agrees, start, end);
  }

  /** A token that is none of the others: perhaps a quote or a bracket. */
  void other(String token, int at) {
    distance++;
    if (CLOSING.containsKey(token)) {
      open.push(new Mark(token, at));
    } else if (CLOSING.containsValue(token)) {
      boolean fits = !open.isEmpty() && token.equals(CLOSING.get(open.peek().text()));
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
    if (placesNamed == 0 && distance > 0) {
      countPlace(false, lineStart, at);
    } else if (placesNamed == 1) {
      countPlace(false, firstPlaceAt, firstPlaceEnd);
    }
    placesNamed = 0;
    distance = 0;
    lineStart = at + 1;
  }

  Agreements result() {
    breaches.sort(Comparator.comparingInt(Agreements.Breach::start));
    return new Agreements(counts, breaches);
  }

  private void countPlace(boolean kept, int start, int end) {
    count(Agreements.Kind.place(distance), kept, start, end);
  }

  private void count(Agreements.Kind kind, boolean kept, int start, int end) {
    Agreements.KeptCount before = counts.getOrDefault(kind, NOTHING);
    counts.put(kind, new Agreements.KeptCount(before.kept() + (kept ? 1 : 0), before.asked() + 1));
    if (!kept) {
      breaches.add(new Agreements.Breach(kind, start, end));
    }
  }
}
