package org.remanence.text.table;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Marks and names of characters that web pages leave in texts. */
final class HtmlRemains {
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:br|p|div|span|b|i|u|a|em|strong|li|ul|ol|img|h[1-6]|table|tr|td|blockquote|hr)"
              + "(?:\\s[^<>]{0,500})?\\s*/?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}[0-9]?));");

  /** The names of the characters from 160 on, in their order. */
  private static final String LATIN =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final Map<String, String> NAMED = named();

  private HtmlRemains() {}

  private static Map<String, String> named() {
    Map<String, String> named =
        new HashMap<>(
            Map.of(
                "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "hellip", "…", "rsquo",
                "’", "lsquo", "‘", "euro", "€", "mdash", "—"));
    named.putAll(Map.of("ndash", "–", "ldquo", "“", "rdquo", "”", "oelig", "œ", "OElig", "Œ"));
    String[] names = LATIN.split(" ");
    for (int i = 0; i < names.length; i++) {
      named.put(names[i], Character.toString(160 + i));
    }
    return named;
  }

  private static boolean isIn(String text) {
    return (text.indexOf('<') >= 0 && TAG.matcher(text).find())
        || (text.indexOf('&') >= 0
            && ENTITY.matcher(text).results().anyMatch(one -> isKnown(one.group(3))));
  }

  private static boolean isKnown(@Nullable String name) {
    return name == null || NAMED.containsKey(name);
  }

  /** The text without marks, names of characters replaced by these; itself if it holds none. */
  static String decode(String text) {
    return isIn(text) ? withoutMarks(text) : text;
  }

  private static String withoutMarks(String text) {
    String plain = ENTITY.matcher(TAG.matcher(text).replaceAll(" ")).replaceAll(HtmlRemains::one);
    return plain.replaceAll("\\h{2,}", " ").strip();
  }

  private static String one(MatchResult entity) {
    String decoded = NAMED.get(entity.group(3) == null ? "" : entity.group(3));
    if (entity.group(1) != null) {
      decoded = character(Integer.parseInt(entity.group(1)));
    } else if (entity.group(2) != null) {
      decoded = character(Integer.parseInt(entity.group(2), 16));
    }
    return Matcher.quoteReplacement(decoded == null ? entity.group() : decoded);
  }

  private static String character(int code) {
    boolean usable =
        Character.isValidCodePoint(code) && code > 0 && (code < 0xD800 || code > 0xDFFF);
    return usable ? Character.toString(code) : " ";
  }
}
