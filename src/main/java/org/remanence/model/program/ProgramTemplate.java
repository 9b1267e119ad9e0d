package org.remanence.model.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remanence.engine.Pooling;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.model.Architecture;
import org.remanence.model.ClassWeights;
import org.remanence.model.Hyperparameters;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.Optimisation;
import org.remanence.python.PythonTemplate;

/** Values for a network that are filled into the sources of {@code resources/programs}. */
final class ProgramTemplate {
  private static final String FOLDER = "/programs/";

  private ProgramTemplate() {}

  /**
   * The source of a program.
   *
   * @param name of the files beside it that it reads, without their endings
   */
  static String fill(ProgramKind kind, ProgramForm form, ClassifierProgram network, String name) {
    Map<String, Object> values = values(network.key(), network.settings());
    Set<String> flags = flags(network.key(), network.settings());
    flags.add(form.flag());
    values.put("library", kind.library());
    network
        .trained()
        .ifPresent(
            classifier -> {
              flags.add("trained");
              flags.add("arrays");
              values.put("weights_file", name + ProgramNetwork.WEIGHTS);
              values.put("words_file", name + ProgramNetwork.WORDS);
              values.put("labels", classifier.labels());
              values.put("example", ExampleText.of(classifier.vocabulary()));
            });
    return new PythonTemplate(FOLDER, flags, values).fill(kind.template());
  }

  private static Map<String, Object> values(Architecture architecture, Hyperparameters settings) {
    Optimisation optimisation = settings.optimisation();
    Map<String, Object> values = new HashMap<>();
    values.put("name", name(architecture));
    values.put("architecture", architecture.id());
    values.put("cell", cell(architecture));
    values.put("layers", layers(architecture));
    values.put("blocks", architecture.cell().blocks().size());
    values.put("module", architecture.cell().name());
    values.put("embedding", settings.embedding());
    values.put("units", settings.hidden());
    values.put("max_length", settings.maxLength());
    values.put("max_words", settings.maxWords());
    values.put("dropout", settings.dropout());
    values.put("recurrent_dropout", settings.recurrentDropout());
    values.put("learning_rate", settings.learningRate());
    values.put("batch_size", settings.batchSize());
    values.put("epochs", settings.epochs());
    values.put("patience", settings.patience());
    values.put("seed", settings.seed());
    values.put("factor", optimisation.schedule().factor());
    values.put("every", optimisation.schedule().every());
    values.put("clip_limit", optimisation.clipping().limit());
    values.put("decay", optimisation.weightDecay());
    values.put("vector_source", optimisation.wordVectors().source());
    values.put("language_model", optimisation.languageModel());
    return values;
  }

  /** As comments in English name it. */
  private static String name(Architecture architecture) {
    return switch (architecture) {
      case RNN -> "a simple RNN";
      case LSTM -> "an LSTM";
      case GRU -> "a GRU";
      case BIDIRECTIONAL_LSTM -> "a bidirectional LSTM";
      case STACKED_LSTM -> "two stacked LSTMs";
      case MIN_GRU -> "a minGRU";
      case MIN_LSTM -> "a minLSTM";
      case STACKED_MIN_GRU -> "two stacked minGRUs";
      case TRANSFORMER -> throw new IllegalArgumentException("no program: " + architecture.id());
    };
  }

  /** For each recurrent layer the names of its directions’ weights. */
  private static List<List<String>> layers(Architecture architecture) {
    List<List<String>> layers = new ArrayList<>();
    for (int number = 0; number < architecture.layers(); number++) {
      List<String> names = new ArrayList<>(List.of(TensorNames.recurrent(number)));
      if (architecture.bidirectional()) {
        names.add(TensorNames.recurrent(number, true));
      }
      layers.add(names);
    }
    return layers;
  }

  private static String cell(Architecture architecture) {
    return architecture.cell().id();
  }

  private static Set<String> flags(Architecture architecture, Hyperparameters settings) {
    Set<String> flags = new HashSet<>();
    flags.add(architecture.id());
    flags.add("cell_" + cell(architecture));
    add(flags, "recurrent_kernel", architecture.cell().hasRecurrentKernel());
    add(flags, "plain", architecture.isPlain());
    add(flags, "bidirectional", architecture.bidirectional());
    add(flags, "stacked", architecture.layers() > 1);
    add(flags, "mask", settings.mask());
    flags.add("pooling_" + settings.pooling().id());
    add(flags, "pooled", settings.pooling() != Pooling.LAST);
    addOptimisation(flags, settings.optimisation());
    return flags;
  }

  private static void addOptimisation(Set<String> flags, Optimisation optimisation) {
    LearningRateSchedule.Kind schedule = optimisation.schedule().kind();
    flags.add(schedule.id());
    add(
        flags,
        "schedule",
        schedule != LearningRateSchedule.Kind.CONSTANT
            && schedule != LearningRateSchedule.Kind.PLATEAU);
    add(
        flags,
        "schedule_factor",
        schedule != LearningRateSchedule.Kind.CONSTANT
            && schedule != LearningRateSchedule.Kind.COSINE);
    add(
        flags,
        "schedule_every",
        schedule == LearningRateSchedule.Kind.STEP
            || schedule == LearningRateSchedule.Kind.PLATEAU);
    add(flags, "clip_norm", optimisation.clipping().kind() == Clipping.Kind.NORM);
    add(flags, "clip_value", optimisation.clipping().kind() == Clipping.Kind.VALUE);
    add(flags, "weight_decay", optimisation.weightDecay() > 0);
    boolean balanced = optimisation.classWeights() == ClassWeights.BALANCED;
    add(flags, "balanced", balanced);
    add(flags, "arrays", balanced);
    add(flags, "pretrained", optimisation.wordVectors().arePretrained());
    add(flags, "frozen", optimisation.wordVectors().frozen());
    add(flags, "transferred", !optimisation.languageModel().isEmpty());
  }

  private static void add(Set<String> flags, String flag, boolean holds) {
    if (holds) {
      flags.add(flag);
    }
  }
}
