package org.remanence.study.units;

/** The position of a token as readers count, from 1. */
public record TokenPosition() implements Concept {

  @Override
  public boolean isBinary() {
    return false;
  }

  @Override
  public boolean isPlaceAlone() {
    return true;
  }

  @Override
  public double[] values(Sentence sentence, boolean backward) {
    double[] values = new double[sentence.tokens().size()];
    for (int t = 0; t < values.length; t++) {
      values[t] = backward ? values.length - t : t + 1;
    }
    return values;
  }
}
