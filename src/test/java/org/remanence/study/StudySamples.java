package org.remanence.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.remanence.model.Architecture;
import org.remanence.model.language.SampleLanguageModels;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.config.StudyYaml;
import org.remanence.study.config.TransferSettings;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.RunResult;
import org.remanence.study.execution.RunResult.RunScores;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.training.transfer.PretrainedEncoder;

/** Small studies, and results that nobody trained for. */
public final class StudySamples {
  /** Networks so small that one is trained in a blink. */
  public static final String TINY =
      """
      dataset: notebook
      architectures: [rnn, lstm, gru]
      seeds: 3
      epochs: 2
      hidden: 4
      embedding: 4
      """;

  private StudySamples() {}

  public static StudyConfig config(String yaml) {
    return StudyYaml.parse(Path.of("study.yaml"), yaml);
  }

  /**
   * A study of transfer on 6, 12 and 24 labels, from an LSTM of 4 numbers per word and 6 units that
   * has learnt nothing.
   */
  public static StudyPlan transfer(int seeds) {
    StudyConfig plain =
        config("dataset: notebook\narchitectures: lstm\nepochs: 2\nseeds: " + seeds + "\n");
    PretrainedEncoder encoder =
        new PretrainedEncoder(
            "wind.rema", SampleLanguageModels.of(Architecture.LSTM, TokenLevel.WORD));
    return StudyPlan.of(
        plain.withTransfer(new TransferSettings(Path.of("wind.rema"), encoder, List.of(24, 6, 12))),
        plants());
  }

  public static StudyPlan plan(String yaml) {
    return StudyPlan.of(config(yaml), plants());
  }

  /** 48 different sentences with three labels. */
  public static Dataset plants() {
    List<LabelledText> examples = new ArrayList<>();
    for (String place : List.of("au soleil", "dans l'ombre", "près du mur", "sous la haie")) {
      for (String plant : List.of("la rose", "le lis", "la vigne", "le trèfle")) {
        examples.add(new LabelledText(plant + " pousse " + place, "vivante", 0, 0));
        examples.add(new LabelledText(plant + " se fane " + place, "fanée", 0, 0));
        examples.add(new LabelledText(plant + " attend la pluie " + place, "en attente", 0, 0));
      }
    }
    return new Dataset("plants", examples);
  }

  /** A result that follows from the run’s key alone. */
  public static RunResult invented(PlannedRun run) {
    double accuracy = new Random(run.key().hashCode()).nextInt(101) / 100.0;
    return scored(run, accuracy, accuracy);
  }

  public static RunResult scored(PlannedRun run, double validation, double test) {
    return new RunResult(
        run.key(),
        1000,
        32,
        8,
        10,
        Optional.of(new RunScores(validation, 1 - validation / 2, test, 1 - test / 2, 2, 1)),
        0.5);
  }

  public static RunResult diverged(PlannedRun run) {
    return new RunResult(run.key(), 1000, 32, 8, 10, Optional.empty(), 0.5);
  }
}
