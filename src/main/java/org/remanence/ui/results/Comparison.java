package org.remanence.ui.results;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.text.Part;
import org.remanence.text.RepeatedTexts;
import org.remanence.training.PreparedData;

/**
 * A table of runs, and what takes a moment to find out about it.
 *
 * @param prepared the data of the last training; null before one
 * @param repeats of its test part; the outer one is empty until they were looked for
 */
record Comparison(
    Benchmark benchmark,
    @Nullable PreparedData prepared,
    Optional<Optional<RepeatedTexts>> repeats) {

  /** Another table, with what is known of the same data already. */
  Comparison next(Benchmark other, @Nullable PreparedData data) {
    return new Comparison(other, data, data == prepared ? repeats : Optional.empty());
  }

  /** Compares each network with each other one, and looks for repeats; not for the UI thread. */
  Comparison worked() {
    benchmark.findings();
    return new Comparison(benchmark, prepared, Optional.of(repeats.orElseGet(this::find)));
  }

  private Optional<RepeatedTexts> find() {
    return prepared == null
        ? Optional.empty()
        : RepeatedTexts.of(prepared.split().examples(prepared.dataset(), Part.TEST));
  }
}
