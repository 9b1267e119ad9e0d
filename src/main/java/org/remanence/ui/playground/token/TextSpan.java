package org.remanence.ui.playground.token;

/** A part of a text, in chars: from the first to before the second. */
public record TextSpan(int start, int end) {

  /** Returns whether it has a char in common with another part. */
  boolean meets(int otherStart, int otherEnd) {
    return start < otherEnd && otherStart < end;
  }
}
