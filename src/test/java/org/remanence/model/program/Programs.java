package org.remanence.model.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.Architecture;
import org.remanence.model.ClassWeights;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.Optimisation;
import org.remanence.model.SampleModels;
import org.remanence.model.WordVectors;

/** Small networks to write programs of, and texts for them. */
final class Programs {
  /** With words that are not known, without any word, and longer than what is read. */
  static final List<String> TEXTS =
      List.of(
          "le film était bon",
          "Le FILM — inconnu, mais « bon » 😀 !",
          "",
          "… ?!",
          "xyz",
          "le le le le le film était bon mais long mais bon mais long le film");

  /** Settings for which programs have lines of their own. */
  static final Map<String, Optimisation> OPTIMISATIONS =
      Map.of(
          "step",
          Optimisation.DEFAULT
              .withSchedule(LearningRateSchedule.defaultOf(LearningRateSchedule.Kind.STEP))
              .withClipping(new Clipping(Clipping.Kind.NORM, 0.5)),
          "exponential",
          Optimisation.DEFAULT
              .withSchedule(LearningRateSchedule.defaultOf(LearningRateSchedule.Kind.EXPONENTIAL))
              .withClipping(new Clipping(Clipping.Kind.VALUE, 0.1))
              .withWordVectors(new WordVectors("some \"vectors\".txt", true)),
          "cosine",
          new Optimisation(
              LearningRateSchedule.defaultOf(LearningRateSchedule.Kind.COSINE),
              Clipping.NONE,
              0.01,
              ClassWeights.BALANCED,
              WordVectors.DRAWN,
              "a \"writer\".rema"),
          "plateau",
          Optimisation.DEFAULT.withSchedule(
              LearningRateSchedule.defaultOf(LearningRateSchedule.Kind.PLATEAU)));

  private static final int MAX_LINE = 100;

  private Programs() {}

  /** Fails if parts of a template are left in a program, or its lines are too long to read. */
  static void assertWhole(Path file) throws IOException {
    assertThat(Files.readString(file))
        .doesNotContain("# if ", "# end", "# include", "# %%")
        .doesNotContainPattern("\\{\\{@?[a-z]");
    assertThat(Files.readAllLines(file)).filteredOn(line -> line.length() > MAX_LINE).isEmpty();
  }

  static Classifier classifier(Architecture architecture, boolean mask) {
    return classifier(architecture, SampleModels.hyperparameters(4, 3, mask));
  }

  static Classifier classifier(Architecture architecture, Hyperparameters settings) {
    return SampleModels.of(architecture, settings, 7).classifier();
  }

  /** Networks trained in each of the ways for which programs have lines of their own. */
  static List<Classifier> withEverySetting(Architecture architecture) {
    return Stream.of(true, false)
        .flatMap(
            mask ->
                OPTIMISATIONS.values().stream()
                    .map(
                        optimisation ->
                            SampleModels.hyperparameters(4, 3, mask)
                                .with(settings -> settings.optimisation = optimisation)))
        .map(settings -> classifier(architecture, settings))
        .toList();
  }
}
