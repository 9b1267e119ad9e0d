package org.remanence.model.keras.input;

import java.util.Arrays;
import org.remanence.model.Inspection.Token;

/** Ids that were given by themselves; steps are called by them. */
public record IdInput(int[] ids, Padding padding) implements KerasInput {

  @Override
  public KerasInput padded(Padding other) {
    return new IdInput(ids, other);
  }

  @Override
  public Steps steps(String text) {
    return again(
        Arrays.stream(ids).mapToObj(id -> new Token(String.valueOf(id), id, true)).toList());
  }
}
