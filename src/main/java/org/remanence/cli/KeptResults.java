package org.remanence.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.TrainedModel;
import org.remanence.study.ResultFolder;
import org.remanence.study.ResultRow;
import org.remanence.study.tuning.TunedModel;
import org.remanence.study.tuning.Tuning;
import org.remanence.text.Dataset;
import org.remanence.text.Split;

/**
 * Results of a comparison, in memory until they lie in its folder: one that cannot be written does
 * not keep the networks after it from being trained, and is tried again with the next.
 */
final class KeptResults {
  private final ResultFolder folder;
  private final Dataset dataset;
  private final Split split;
  private final List<ResultRow> baselines;
  private final OtherPlace otherPlace;
  private final Consumer<LocalizedException> onFailure;
  private final List<TrainedModel> finished = new ArrayList<>();
  private final Map<Architecture, Tuning> tunings = new LinkedHashMap<>();
  private @Nullable LocalizedException problem;

  /**
   * @param onFailure is told at once, and once, of what cannot be written
   */
  KeptResults(
      ResultFolder folder,
      Dataset dataset,
      Split split,
      List<ResultRow> baselines,
      OtherPlace otherPlace,
      Consumer<LocalizedException> onFailure) {
    this.folder = folder;
    this.dataset = dataset;
    this.split = split;
    this.baselines = List.copyOf(baselines);
    this.otherPlace = otherPlace;
    this.onFailure = onFailure;
  }

  void keep(TunedModel tuned) {
    tunings.put(tuned.model().classifier().architecture(), tuned.tuning());
    keep(tuned.model());
  }

  void keep(TrainedModel model) {
    finished.add(model);
    save();
  }

  private void save() {
    try {
      folder.save(dataset, split, baselines, finished, tunings);
      problem = null;
    } catch (LocalizedException e) {
      boolean told = problem != null && Objects.equals(e.getMessage(), problem.getMessage());
      problem = e;
      if (!told) {
        onFailure.accept(e);
      }
    }
  }

  List<TrainedModel> finished() {
    return finished;
  }

  Map<Architecture, Tuning> tunings() {
    return tunings;
  }

  /** Returns whether all lies in the folder that was asked for. */
  boolean isSafe() {
    return problem == null;
  }

  /**
   * Tries once more, and then other places.
   *
   * @return where all of it lies; empty if nowhere
   */
  Optional<Path> settle() {
    if (problem != null) {
      save();
    }
    return problem == null
        ? Optional.of(folder.path())
        : otherPlace.write(
            folder.path(),
            place -> folder.elsewhere(place).save(dataset, split, baselines, finished, tunings));
  }
}
