package org.remanence.study;

import java.util.List;
import java.util.stream.IntStream;

/** Number of examples that a network got right. */
public record HitCount(int hits, int examples) {

  /** Counts the answers whose place {@code values} has in the bin. */
  public static HitCount of(Predictions predictions, int[] values, Bin bin) {
    List<Predictions.Row> rows =
        IntStream.range(0, values.length)
            .filter(i -> bin.contains(values[i]))
            .mapToObj(predictions.rows()::get)
            .toList();
    return of(rows);
  }

  /** The same of answers of which is known whether they are right. */
  public static HitCount of(boolean[] right, int[] values, Bin bin) {
    int[] places = IntStream.range(0, values.length).filter(i -> bin.contains(values[i])).toArray();
    return new HitCount((int) IntStream.of(places).filter(i -> right[i]).count(), places.length);
  }

  public static HitCount of(List<Predictions.Row> rows) {
    return new HitCount((int) rows.stream().filter(Predictions.Row::isRight).count(), rows.size());
  }

  /** Share in [0, 1] that is right; NaN where there are no examples. */
  public double accuracy() {
    return (double) hits / examples;
  }

  public WilsonInterval interval() {
    return WilsonInterval.of(hits, examples);
  }
}
