package org.remanence.files;

import java.util.List;

/** Texts that strangers may have written, each meant to do something where it is shown. */
public final class Nasties {
  /** One list for every medium, so that none is forgotten in one of them. */
  public static final List<String> ALL =
      List.of(
          "\u001b]0;title\u0007\u001b[31mred",
          "\u0000nul \u0008\u007f",
          "\u009b31m\u0085 next line",
          "\u202eright to left\u2066\u2069\u200f\u061c",
          "half \ud83d of a pair",
          "other \ude00 half",
          "\ufffe\uffff\ufdd0",
          "]]> <![CDATA[ <!-- --> &lt; & \" '",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>.csv",
          "</svg><a href=\"javascript:alert(1)\">",
          "=cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "+1+cmd|' /C calc'!A0",
          "-2+3+cmd|' /C calc'!A0",
          "\t=1+1",
          "\r=1+1",
          "\n@x",
          "'=1+1",
          "''-1+1",
          "- a dash",
          "＝1+1",
          "line\rover\nnext\r\nlast\u2028separator\u2029end",
          "a | b ` c * d _e_ [f](javascript:alert(1)) ~~g~~ \\",
          "# heading",
          "\"\"\"\\\n'''; import os #",
          "😀 \u200d é ﷺ");

  /** Cells that are no formula, or a number, or already text: they stay as they are. */
  public static final List<String> PLAIN_CELLS =
      List.of(
          "", "-0.5", "+3", "-1e-7", "-0,5", "-12.5%", "-Infinity", "-", "=", "'tis", "''", "a=b");

  private Nasties() {}
}
