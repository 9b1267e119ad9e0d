package org.remanence.text;

import java.util.List;

/**
 * A text as a network reads it: T token numbers (no padding) and the tokens they stand for.
 *
 * @param dropped tokens in front that are left out because the text is longer than allowed
 */
public record EncodedText(int[] ids, List<String> tokens, int dropped) {}
