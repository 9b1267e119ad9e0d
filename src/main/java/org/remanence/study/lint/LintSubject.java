package org.remanence.study.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TrainedModel;
import org.remanence.study.Predictions;
import org.remanence.study.benchmark.BaselineResult;
import org.remanence.study.benchmark.References;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.Split;
import org.remanence.training.baselines.Baseline;

/**
 * What is checked: data, their split, and what was trained on them.
 *
 * @param baselines measured on the same test part; empty while they are not
 */
public record LintSubject(
    Dataset dataset, Split split, List<Judged> networks, List<Baseline> baselines) {
  /** All that is judged answered the same texts. */
  static final String TEST_PART = "judged";

  public LintSubject {
    networks = List.copyOf(networks);
    baselines = List.copyOf(baselines);
  }

  /**
   * A network and its answers on the test part.
   *
   * @param epochs it was trained for; 0 if nobody knows
   * @param bestEpoch the one with the lowest validation loss
   */
  public record Judged(Classifier classifier, Predictions test, int epochs, int bestEpoch) {
    /** A network trained here. */
    public static Judged of(TrainedModel model, Predictions test) {
      return new Judged(
          model.classifier(), test, model.metrics().epochs(), model.metrics().bestEpoch());
    }

    /** With Adam, one at which a training that does not get better may well be taking leaps. */
    private static final double LARGE_RATE = 10 * Hyperparameters.DEFAULT.learningRate();

    double accuracy() {
      return test.report().accuracy();
    }

    /** What most probably makes it better. */
    Remedy trainBetter() {
      if (epochs == 0) {
        return Remedy.TRAIN_AGAIN;
      }
      if (accuracy() == 1) {
        // Nothing is left to learn from texts of this kind.
        return Remedy.OTHER_DATA;
      }
      if (bestEpoch == epochs) {
        return Remedy.TRAIN_LONGER;
      }
      // A network on a plateau needs more epochs or a larger step, not a smaller one.
      return classifier.hyperparameters().learningRate() >= LARGE_RATE
          ? Remedy.LOWER_RATE
          : Remedy.MORE_PATIENCE;
    }
  }

  /** The examples of a part, in the order of the data set. */
  List<LabelledText> examples(Part part) {
    return split.examples(dataset, part);
  }

  /** What answers the test texts without memory, as far as it is known. */
  List<BaselineResult> references() {
    return References.of(examples(Part.TEST), dataset.labels(), TEST_PART, baselines);
  }

  Optional<BaselineResult> reference(BaselineResult.Kind kind) {
    return references().stream().filter(reference -> reference.kind() == kind).findFirst();
  }

  Optional<Judged> best() {
    return networks.stream().max(Comparator.comparingDouble(Judged::accuracy));
  }
}
