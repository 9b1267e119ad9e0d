package org.remanence.study.lag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remanence.engine.Pooling;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkSizes;
import org.remanence.model.Optimisation;
import org.remanence.model.WholeRange;
import org.remanence.study.config.Fairness;
import org.remanence.text.lag.LagTask;

/**
 * Settings of the memory lab: the task, over how many tokens something is to be kept, and how
 * networks are trained for it. All get the same sequences and settings.
 *
 * @param longest lag in training: those of the sequences are drawn evenly from the task's shortest
 *     to this one
 * @param networks that read forward
 * @param seeds how many times each is trained, with sequences and weights of its own: with the
 *     seeds 1, 2, …
 * @param units H, of the {@link #REFERENCE} if weights are equal
 * @param equalWeights whether each network has about as many weights as the reference, word vectors
 *     left out, rather than as many units
 * @param epochs at most; a training ends sooner once it knows the task
 */
public record LagSettings(
    LagTask task,
    int longest,
    List<Architecture> networks,
    int seeds,
    int units,
    boolean equalWeights,
    double learningRate,
    int epochs) {
  /** Networks that may be chosen: those that read forward. */
  public static final List<Architecture> NETWORKS =
      Arrays.stream(Architecture.values()).filter(each -> !each.bidirectional()).toList();

  /** Network that has the units given where weights are equal. */
  public static final Architecture REFERENCE = Architecture.LSTM;

  /** Settings where nothing is said. */
  public static final LagSettings DEFAULT =
      new LagSettings(
          LagTask.RECALL,
          30,
          List.of(Architecture.RNN, Architecture.LSTM, Architecture.GRU),
          3,
          32,
          false,
          0.005,
          40);

  /** Range of the longest lag in training. */
  public static final WholeRange LAGS = new WholeRange(10, 300);

  public static final WholeRange SEEDS = new WholeRange(1, 20);

  public static final int TRAINING = 2000;
  public static final int VALIDATION = 200;

  /** Questions for each seed and lag. */
  public static final int QUESTIONS = 300;

  public static final int BATCH = 32;
  public static final int EMBEDDING = 16;
  public static final double CLIP_NORM = 1;

  /** Validation loss in nats from which on a network knows the task, and its training ends. */
  public static final double KNOWN = 0.01;

  /** Parts that the trained range is cut into by the lags that are asked. */
  private static final int STEPS = 4;

  private static final int MAX_WORDS = 100;

  /** Largest relative difference of weights that are to be equal: small networks grow by leaps. */
  private static final double TOLERANCE = 0.1;

  public LagSettings {
    networks = List.copyOf(networks);
  }

  /**
   * Lags that are asked when training is over, in order: from the shortest to the {@link #longest},
   * then half as much again and twice as much, which was not trained.
   */
  public List<Integer> askedLags() {
    int range = longest - task.shortest();
    return Stream.concat(
            IntStream.rangeClosed(0, STEPS).mapToObj(i -> task.shortest() + range * i / STEPS),
            Stream.of(longest + longest / 2, 2 * longest))
        .map(task::exact)
        .distinct()
        .toList();
  }

  /** The longest lag in training, as the task writes it. */
  public int trainedLag() {
    return task.exact(longest);
  }

  /** Its place among the {@link #askedLags}. */
  public int trainedIndex() {
    return askedLags().indexOf(trainedLag());
  }

  /** Place of the longest lag that is asked among the {@link #askedLags}. */
  public int lastIndex() {
    return askedLags().size() - 1;
  }

  /** Share of right answers by guessing. */
  public double chance() {
    return 1.0 / task.labels().size();
  }

  /**
   * H of a network.
   *
   * @throws org.remanence.i18n.LocalizedException if weights are to be equal and no H makes them so
   */
  public int hidden(Architecture architecture) {
    Fairness fairness =
        equalWeights ? new Fairness.EqualParameters(REFERENCE, TOLERANCE) : new Fairness.Plain();
    return fairness.hidden(architecture, sizes());
  }

  /** Networks that no H gives about as many weights; none unless weights are to be equal. */
  public List<Architecture> unequal() {
    List<Architecture> unequal = new ArrayList<>();
    for (Architecture each : networks) {
      try {
        hidden(each);
      } catch (LocalizedException e) {
        unequal.add(each);
      }
    }
    return unequal;
  }

  /** Weights of a network, word vectors left out. */
  public long weights(Architecture architecture) {
    return sizes().withHidden(hidden(architecture)).weightsBesideWordVectors(architecture);
  }

  private NetworkSizes sizes() {
    return NetworkSizes.of(MAX_WORDS, common(1), task.labels().size());
  }

  /** Settings of the training of a network with that seed. */
  public Hyperparameters hyperparameters(Architecture architecture, long seed) {
    int hidden = hidden(architecture);
    return common(seed).with(h -> h.hidden = hidden);
  }

  /** Settings of all trainings with that seed, but for the number of units. */
  Hyperparameters common(long seed) {
    return new Hyperparameters(
        epochs,
        BATCH,
        epochs,
        learningRate,
        seed,
        MAX_WORDS,
        task.maxTokens(2 * longest),
        EMBEDDING,
        units,
        0,
        0,
        true,
        Pooling.LAST,
        Optimisation.DEFAULT.withClipping(new Clipping(Clipping.Kind.NORM, CLIP_NORM)));
  }

  /** A lag of those in training, each as likely as any other. */
  int drawLag(Random random) {
    return task.shortest() + random.nextInt(longest - task.shortest() + 1);
  }
}
