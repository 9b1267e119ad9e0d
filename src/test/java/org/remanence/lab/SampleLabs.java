package org.remanence.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remanence.engine.InitialWeights;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.model.language.SampleLanguageModels;
import org.remanence.settings.TestSentence;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.SplitOptions;
import org.remanence.text.Splitter;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.text.table.TableSource;
import org.remanence.training.history.SampleRuns;

/** Small labs in which there is something of everything. */
public final class SampleLabs {
  private static final int EPOCHS = 3;

  private SampleLabs() {}

  /** A lab with a trained LSTM, a GRU whose training was stopped, texts, a run and a writer. */
  public static Lab whole() {
    LabTexts texts = new LabTexts(TableSource.of(Path.of("/school/avis.csv")), dataset());
    TrainedModel lstm = lstm();
    Classifier gru = SampleModels.of(Architecture.GRU).classifier();
    return new Lab(
        Map.of("hidden", "3", "architectures", "lstm,gru"),
        Optional.of(texts),
        Optional.of(
            new LabSplit(texts, Splitter.split(texts.dataset(), SplitOptions.withSeed(42)))),
        List.of(
            new LabNetwork(
                lstm.classifier(),
                Optional.of(lstm),
                Optional.of(
                    SampleRuns.of(
                        "lstm-1", Architecture.LSTM, Instant.parse("2026-03-01T12:00:00Z"))),
                EPOCHS),
            new LabNetwork(gru, Optional.empty(), Optional.empty(), 0)),
        List.of(SampleLanguageModels.trained(Architecture.LSTM, TokenLevel.WORD)),
        new LabView(
            "gates",
            1,
            "le film était bon",
            Map.of("fr", List.of(new TestSentence("le film, « bon »\n", "positif")))));
  }

  /** A lab with one network that was opened, and nothing else. */
  public static Lab alone(TrainedModel model) {
    return new Lab(
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(new LabNetwork(model.classifier(), Optional.of(model), Optional.empty(), 0)),
        List.of(),
        new LabView("states", LabView.NEWEST, "", Map.of()));
  }

  /** With the labels in the order of a data set’s, as a training leaves it. */
  static TrainedModel lstm() {
    TrainedModel sample = SampleModels.of(Architecture.LSTM);
    Classifier network = sample.classifier();
    return new TrainedModel(
        new Classifier(
            Architecture.LSTM,
            network.hyperparameters(),
            network.vocabulary(),
            network.labels().stream().sorted().toList(),
            network.weights()),
        sample.metrics(),
        sample.history(),
        sample.dataFingerprint());
  }

  private static Dataset dataset() {
    List<LabelledText> texts = new ArrayList<>();
    for (String label : List.of("négatif", "positif", "neutre")) {
      for (int i = 0; i < 4; i++) {
        texts.add(
            new LabelledText("Texte \"" + i + "\", " + label + "\r\n😀", label, i + 2, 1, 0, "x"));
      }
    }
    return new Dataset("avis.csv", texts);
  }

  /** The weights of an epoch; other ones for each. */
  public static Optional<Classifier> epoch(Architecture architecture, int epoch)
      throws IOException {
    Classifier like = SampleModels.of(architecture).classifier();
    return Optional.of(like.with(InitialWeights.draw(like.shape(), 100 + epoch)));
  }
}
