package org.remanence.passport.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remanence.engine.Weights;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.explain.batch.BatchRun;
import org.remanence.i18n.Messages;
import org.remanence.model.file.Safetensors;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;

/**
 * Passports of the numbers of one sentence of a padded batch.
 *
 * @param row of the sentence
 */
public record BatchPassport(BatchRun run, NetworkOrigin origin, int row) {
  /** Step that stands for the final state, at which each direction has read everything. */
  public static final int LAST = -1;

  private static final String UNTRAINED = "untrained.safetensors";

  /** Passport of a number of the vector that stands for the token or padding at a step. */
  public Passport vector(int step, int column) {
    NetworkReading reading =
        new NetworkReading(
            run.classifier(), run.classifier().inspect(run.texts().get(row)), origin);
    return WeightPassport.of(
        reading, TensorNames.EMBEDDINGS, run.padded().ids()[row][step], column);
  }

  /**
   * Passport of a hidden state.
   *
   * @param layer from the input upwards; of {@link #LAST} it is the top one
   * @param step of the padded sentence, or {@link #LAST}
   */
  public Passport state(int layer, int step, int unit) {
    float value =
        step == LAST
            ? run.trace().last()[row][unit]
            : run.trace().states().get(layer)[row][step][unit];
    String title =
        Messages.text(
            "passport.title.padded-state", network(), layer + 1, unit, row + 1, place(step));
    return passport(Kind.PADDED_STATE, title, step, value)
        .equation(Equations.of(run.classifier().architecture().cell(), Signal.HIDDEN_STATE))
        .input("j", "unit-number", unit)
        .variable("LAYER", layer)
        .variable("UNIT", unit)
        .build();
  }

  /**
   * Passport of the probability of a class.
   *
   * @param step of the padded sentence, or {@link #LAST}
   */
  public Passport probability(int step, int label) {
    float value =
        step == LAST
            ? run.trace().probabilities()[row][label]
            : run.trace().stepProbabilities()[row][step][label];
    String name = run.classifier().labels().get(label);
    String title =
        Messages.text("passport.title.padded-probability", network(), name, row + 1, place(step));
    return passport(Kind.PADDED_PROBABILITY, title, step, value)
        .equation(Equations.SOFTMAX)
        .input("k", "class", name)
        .input("V, d", "dense", TensorNames.DENSE_KERNEL + ", " + TensorNames.DENSE_BIAS)
        .variable("LABEL", label)
        .build();
  }

  private String network() {
    return origin.name(run.classifier());
  }

  private static String place(int step) {
    return step == LAST
        ? Messages.text("passport.padded.last")
        : Messages.text("passport.padded.step", step + 1);
  }

  private PassportBuilder passport(Kind kind, String title, int step, float value) {
    int[] ids = run.padded().ids()[row];
    List<Boolean> read = new ArrayList<>();
    for (int t = 0; t < ids.length; t++) {
      read.add(run.isRead(row, t));
    }
    PassportFile file = origin.file(run.classifier());
    PassportBuilder passport =
        Passport.of(kind, title, value)
            .origin(origin.of(run.classifier()))
            .file(file)
            .input("W, U, b", "weights", file.name())
            .input("x(t)", "tokens", String.join(" ", run.encoded().get(row).tokens()))
            .variable("NETWORK", file.name())
            .variable("UNTRAINED", run.isTrained() ? "" : UNTRAINED)
            .variable("IDS", ids)
            .variable("READ", read)
            .variable("STEP", step);
    if (!run.isTrained()) {
      String names = String.join(", ", run.network().untrained());
      passport
          .file(new PassportFile(UNTRAINED, out -> Safetensors.write(untrained(), out)))
          .input("W₀, U₀", "untrained", names);
    }
    return passport;
  }

  private Weights untrained() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    run.network().untrained().forEach(name -> tensors.put(name, run.network().weights().get(name)));
    return new Weights(tensors);
  }
}
