package org.remanence.i18n;

import java.util.List;
import java.util.stream.Stream;

/** Names listed in a sentence, such as “RNN, GRU and LSTM”, in the language in use. */
public final class NameList {
  private static final String SEPARATOR = ", ";

  private NameList() {}

  /** All of them, the last one after an “and”; empty if there are none. */
  public static String of(Stream<String> names) {
    return list("names.and", names);
  }

  /** The same with an “or”. */
  public static String or(Stream<String> names) {
    return list("names.or", names);
  }

  private static String list(String key, Stream<String> names) {
    List<String> all = names.toList();
    int last = all.size() - 1;
    return last < 1
        ? String.join("", all)
        : Messages.text(key, begun(all.subList(0, last).stream()), all.get(last));
  }

  /** The beginning of a list that goes on after it. */
  public static String begun(Stream<String> names) {
    return String.join(SEPARATOR, names.toList());
  }
}
