package org.remanence.study.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkName;
import org.remanence.model.NetworkName.Provenance;
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
 * Subject of the checks: data, their split, and what was trained on them. What several checks ask
 * for is made once.
 */
public final class LintSubject {
  /** All that is judged answered the same texts. */
  static final String TEST_PART = "judged";

  private final Dataset dataset;
  private final Split split;
  private final List<Judged> networks;
  private final List<Baseline> baselines;
  private @Nullable List<BaselineResult> references;
  private @Nullable ReferenceTests tests;

  /**
   * @param baselines measured on the same test part; empty while they are not
   */
  public LintSubject(
      Dataset dataset, Split split, List<Judged> networks, List<Baseline> baselines) {
    this.dataset = dataset;
    this.split = split;
    this.networks = List.copyOf(networks);
    this.baselines = List.copyOf(baselines);
  }

  /**
   * A network and its answers on the test part.
   *
   * @param provenance which its name tells
   * @param epochs it was trained for; 0 if nobody knows
   * @param bestEpoch the one with the lowest validation loss
   */
  public record Judged(
      Classifier classifier, Provenance provenance, Predictions test, int epochs, int bestEpoch) {
    /** A network trained here. */
    public static Judged of(TrainedModel model, Provenance provenance, Predictions test) {
      return new Judged(
          model.classifier(),
          provenance,
          test,
          model.metrics().epochs(),
          model.metrics().bestEpoch());
    }

    /** With Adam, one at which a training that does not get better may well be taking leaps. */
    private static final double LARGE_RATE = 10 * Hyperparameters.DEFAULT.learningRate();

    NetworkName name() {
      return new NetworkName(classifier.architecture(), provenance);
    }

    double accuracy() {
      return test.report().accuracy();
    }

    /** Remedy that most probably makes it better. */
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

  public Dataset dataset() {
    return dataset;
  }

  public Split split() {
    return split;
  }

  public List<Judged> networks() {
    return networks;
  }

  /** References that answer the test texts without memory, as far as they are known. */
  synchronized List<BaselineResult> references() {
    List<BaselineResult> known = references;
    if (known == null) {
      known = References.of(examples(Part.TEST), dataset.labels(), TEST_PART, baselines);
      references = known;
    }
    return known;
  }

  /** Each network with each reference. */
  public synchronized ReferenceTests tests() {
    ReferenceTests known = tests;
    if (known == null) {
      known = new ReferenceTests(this);
      tests = known;
    }
    return known;
  }

  Optional<BaselineResult> reference(BaselineResult.Kind kind) {
    return references().stream().filter(reference -> reference.kind() == kind).findFirst();
  }

  Optional<Judged> best() {
    return networks.stream().max(Comparator.comparingDouble(Judged::accuracy));
  }
}
