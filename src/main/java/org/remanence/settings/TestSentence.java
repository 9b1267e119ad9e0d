package org.remanence.settings;

/**
 * A sentence of the user's own to try networks on.
 *
 * @param expected the label it should get; empty where that is left open
 */
public record TestSentence(String text, String expected) {
  public TestSentence {
    text = text == null ? "" : text;
    expected = expected == null ? "" : expected;
  }
}
