package org.remanence.text.grammar;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes words agree with a noun. */
public final class Inflection {
  private static final Pattern INFLECTED = Pattern.compile("\\[(.+?)]");
  private static final Pattern WORD = Pattern.compile("~(\\d?)");

  private final List<String> agreements;

  public Inflection(List<String> agreements) {
    this.agreements = agreements;
  }

  static String first(String forms) {
    return forms.split("/")[0];
  }

  /** The form that agrees; of two forms the first is the singular. */
  public String form(String forms, String agreement) {
    String[] each = forms.split("/");
    return each[agreements.indexOf(agreement) * each.length / agreements.size()];
  }

  /** Makes every bracketed word of {@code pattern} agree. */
  public String agree(String pattern, String agreement) {
    return INFLECTED
        .matcher(pattern)
        .replaceAll(match -> Matcher.quoteReplacement(form(match.group(1), agreement)));
  }

  /** Puts a word in place of "~", in the form that agrees or in the numbered one of "~0". */
  String insert(String pattern, String word, String agreement) {
    return WORD.matcher(agree(pattern, agreement))
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group(1).isEmpty()
                        ? form(word, agreement)
                        : word.split("/")[Integer.parseInt(match.group(1))]));
  }
}
