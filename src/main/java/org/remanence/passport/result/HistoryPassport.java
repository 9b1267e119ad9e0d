package org.remanence.passport.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.remanence.engine.LayerChange;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Hyperparameters;
import org.remanence.model.LearningRateSchedule;
import org.remanence.passport.Kind;
import org.remanence.passport.Origin;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.training.TrainingEvent.OptimiserMeasured;

/**
 * Passport of what a training recorded of its epochs.
 *
 * @param origin the data, seed and settings of the training
 * @param history of all epochs, or of those that are over
 * @param measured what they did to the weights
 */
public record HistoryPassport(
    Architecture architecture,
    Hyperparameters hyperparameters,
    NetworkOrigin origin,
    List<EpochMetrics> history,
    List<OptimiserMeasured> measured) {
  private static final String FILE = "history.csv";
  private static final String RATE = "learning_rate";
  private static final String NORM = "gradient_norm.";
  private static final String RATIO = "update_ratio.";
  private static final double ALIKE = 1e-6;

  /** Creates one where nothing is known of what happened to the weights. */
  public HistoryPassport(
      Architecture architecture,
      Hyperparameters hyperparameters,
      NetworkOrigin origin,
      List<EpochMetrics> history) {
    this(architecture, hyperparameters, origin, history, List.of());
  }

  /** A column of the history. */
  public enum Column {
    ACCURACY("accuracy"),
    LOSS("loss"),
    VALIDATION_ACCURACY("val_accuracy"),
    VALIDATION_LOSS("val_loss");

    private final String id;

    Column(String id) {
      this.id = id;
    }

    /** The name in files. */
    public String id() {
      return id;
    }

    /** The value of an epoch. */
    public double of(EpochMetrics epoch) {
      return switch (this) {
        case ACCURACY -> epoch.accuracy();
        case LOSS -> epoch.loss();
        case VALIDATION_ACCURACY -> epoch.validationAccuracy();
        case VALIDATION_LOSS -> epoch.validationLoss();
      };
    }

    private boolean isLoss() {
      return this == LOSS || this == VALIDATION_LOSS;
    }
  }

  /**
   * Passport of an epoch's value.
   *
   * @param epoch from 1
   */
  public Passport value(Column column, int epoch) {
    return smoothed(column, epoch, 0);
  }

  /**
   * The same on a curve in which each value is a mean of those before it.
   *
   * @param beta β of the exponential smoothing, in [0, 1); 0 for none
   */
  public Passport smoothed(Column column, int epoch, double beta) {
    double sum = 0;
    double weight = 0;
    for (EpochMetrics each : history.subList(0, place(epoch) + 1)) {
      sum = beta * sum + (1 - beta) * column.of(each);
      weight = beta * weight + (1 - beta);
    }
    String equation =
        column.isLoss() ? "L(e) = −(1/n)·Σ ln p(y | x)" : "a(e) = (1/n)·|{ x : ŷ = y }|";
    PassportBuilder passport =
        recorded(column.id(), epoch, sum / weight, beta, name())
            .symbol("n", "epoch-value." + column.id())
            .symbol("x, y", "text-class")
            .symbol(
                column.isLoss() ? "p(y | x)" : "ŷ",
                column.isLoss() ? "true-probability" : "answer");
    return beta == 0
        ? passport.equation(equation).build()
        : passport
            .equation(equation + "; s ← β·s + (1 − β)·y, s / (1 − βᵉ)")
            .input("β", "smoothing", beta)
            .build();
  }

  private String name() {
    return origin.name(architecture, hyperparameters.pooling());
  }

  private int place(int epoch) {
    for (int i = 0; i < history.size(); i++) {
      if (history.get(i).epoch() == epoch) {
        return i;
      }
    }
    throw new IllegalArgumentException("no epoch " + epoch);
  }

  /** Passport of ‖g‖ of a layer, the mean of an epoch’s batches. */
  public Passport gradientNorm(String layer, int epoch) {
    return ofLayer(NORM, layer, epoch, LayerChange::gradientNorm, "‖g‖, g = ∂L/∂θ");
  }

  /** Passport of ‖Δθ‖ / ‖θ‖ of a layer, the mean of an epoch’s batches. */
  public Passport updateRatio(String layer, int epoch) {
    return ofLayer(RATIO, layer, epoch, LayerChange::updateRatio, "‖Δθ‖ / ‖θ‖");
  }

  private Passport ofLayer(
      String column,
      String layer,
      int epoch,
      ToDoubleFunction<LayerChange> value,
      String equation) {
    LayerChange change =
        measured(epoch).layers().stream()
            .filter(each -> each.layer().equals(layer))
            .findFirst()
            .orElseThrow();
    String name = Messages.text("passport.layer", name(), layer);
    return recorded(column + layer, epoch, value.applyAsDouble(change), 0, name)
        .equation(equation)
        .input("g, θ", "layer-change", FILE)
        .build();
  }

  /**
   * Passport of the learning rate of an epoch: what the schedule says, unless it was set by hand.
   */
  public Passport learningRate(int epoch) {
    double rate = measured(epoch).learningRate();
    LearningRateSchedule schedule = hyperparameters.optimisation().schedule();
    double planned = hyperparameters.learningRate() * share(schedule, epoch);
    if (Math.abs(planned - rate) > ALIKE * rate) {
      return recorded(RATE, epoch, rate, 0, name()).input("η", "rate-by-hand", FILE).build();
    }
    String title = Messages.text("passport.title.train." + RATE, name(), epoch);
    return passport(Kind.LEARNING_RATE, title, rate)
        .equation(equation(schedule.kind()))
        .input("η", "rate", hyperparameters.learningRate())
        .input("e", "epochs-over", epoch - 1)
        .variable("EPOCH", epoch)
        .variable("EPOCHS", hyperparameters.epochs())
        .variable("RATE", hyperparameters.learningRate())
        .variable("SCHEDULE", schedule.kind().id())
        .variable("FACTOR", schedule.factor())
        .variable("EVERY", schedule.every())
        .build();
  }

  private double share(LearningRateSchedule schedule, int epoch) {
    int plateaus = 0;
    int waited = 0;
    double lowest = Double.POSITIVE_INFINITY;
    for (EpochMetrics over : history) {
      if (over.epoch() < epoch) {
        boolean lower = over.validationLoss() < lowest;
        lowest = Math.min(lowest, over.validationLoss());
        waited = lower ? 0 : waited + 1;
        if (waited == schedule.every()) {
          plateaus++;
          waited = 0;
        }
      }
    }
    return schedule.share(epoch - 1, hyperparameters.epochs(), plateaus);
  }

  private static String equation(LearningRateSchedule.Kind kind) {
    return switch (kind) {
      case CONSTANT -> "η";
      case STEP -> "η·γ^⌊e/n⌋";
      case EXPONENTIAL -> "η·γᵉ";
      case COSINE -> "η/2·(1 + cos(π·e/E))";
      case PLATEAU -> "η·γᵏ";
    };
  }

  private OptimiserMeasured measured(int epoch) {
    return measured.stream().filter(each -> each.epoch() == epoch).findFirst().orElseThrow();
  }

  /** Passport of a column of the history. */
  private PassportBuilder recorded(
      String column, int epoch, double value, double beta, String whose) {
    String key = column.contains(".") ? column.substring(0, column.indexOf('.')) : column;
    return passport(
            Kind.EPOCH_VALUE, Messages.text("passport.title.train." + key, whose, epoch), value)
        .variable("EPOCH", epoch)
        .variable("COLUMN", column)
        .variable("BETA", beta);
  }

  /** Passport of the epoch whose weights are kept. */
  public Passport bestEpoch(int epoch) {
    String title = Messages.text("passport.title.best-epoch", name());
    return passport(Kind.BEST_EPOCH, title, epoch).equation("argminₑ L_val(e)").build();
  }

  /** Passport of how many epochs were trained. */
  public Passport epochs() {
    return epochs(false, history.size());
  }

  /** Passport of the same, and of the epoch whose weights are kept. */
  public Passport epochsAndBest(int best) {
    return epochs(true, history.size(), best);
  }

  private Passport epochs(boolean withBest, double... values) {
    String title = Messages.text("passport.title.epochs", name());
    return passport(Kind.EPOCHS, title, values)
        .named(withBest ? new String[] {"epochs", "best-epoch"} : new String[0])
        .variable("WITH_BEST", withBest)
        .equation("min(epochs, argminₑ L_val(e) + patience)")
        .input("epochs", "max-epochs", hyperparameters.epochs())
        .input("patience", "patience", hyperparameters.patience())
        .variable("EPOCHS", hyperparameters.epochs())
        .variable("PATIENCE", hyperparameters.patience())
        .build();
  }

  private PassportBuilder passport(Kind kind, String title, double... values) {
    return Passport.of(kind, title, values)
        .origin(Origin.of(origin.data(), origin.fingerprint(), hyperparameters))
        .file(PassportFile.of(FILE, this::csv))
        .input("e", "history", FILE)
        .variable("HISTORY", FILE);
  }

  private String csv() {
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("epoch"));
    List.of(Column.values()).forEach(column -> heading.add(column.id()));
    List<String> further = further();
    heading.addAll(further);
    rows.add(heading);
    for (EpochMetrics epoch : history) {
      List<String> row = new ArrayList<>(List.of(String.valueOf(epoch.epoch())));
      List.of(Column.values()).forEach(column -> row.add(String.valueOf(column.of(epoch))));
      Map<String, Double> values = further(epoch.epoch());
      further.forEach(name -> row.add(values.containsKey(name) ? "" + values.get(name) : ""));
      rows.add(row);
    }
    return Csv.raw(rows);
  }

  /** The columns of what happened to the weights. */
  private List<String> further() {
    return measured.stream()
        .flatMap(each -> further(each.epoch()).keySet().stream())
        .distinct()
        .toList();
  }

  private Map<String, Double> further(int epoch) {
    Map<String, Double> values = new LinkedHashMap<>();
    measured.stream()
        .filter(each -> each.epoch() == epoch)
        .forEach(
            each -> {
              values.put(RATE, each.learningRate());
              for (LayerChange change : each.layers()) {
                values.put(NORM + change.layer(), change.gradientNorm());
                values.put(RATIO + change.layer(), change.updateRatio());
              }
            });
    return values;
  }
}
