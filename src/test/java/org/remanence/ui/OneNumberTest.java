package org.remanence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.cli.RemanenceCommand;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.model.Inspection;
import org.remanence.model.RemaFile;
import org.remanence.model.TrainedModel;
import org.remanence.text.BuiltInDatasets;
import org.remanence.ui.app.Workbench;
import org.remanence.ui.tab.WindowTab;

/**
 * One network, trained in the window and by the command line: every tab, every table and every file
 * show the same accuracy, loss, parameters, epochs and probability, written the same way.
 */
class OneNumberTest {
  private static final String SENTENCE = "le film est long mais la fin est magnifique";

  @RegisterExtension final WindowExtension window = new WindowExtension();
  private Workbench workbench;
  private Scene scene;

  @BeforeEach
  void open() {
    window
        .settings()
        .update(s -> s.with(e -> e.training = Map.of("dataset", BuiltInDatasets.NOTEBOOK)));
  }

  @Test
  void everyPlaceShowsTheSameNumbersOfANetwork() throws IOException {
    TrainedModel model = train();
    Path file = window.folder().resolve("gru.rema");
    RemaFile.write(file, model);
    assertMetrics(model, file);
    assertProbability(model, file);
  }

  private TrainedModel train() {
    workbench = window.workbench(1);
    scene = WindowFixture.call(() -> new Scene(workbench.build(() -> {}), 1600, 1000));
    WindowFixture.run(() -> workbench.appearance().follow(scene));
    var training = workbench.models().training();
    WindowFixture.await(() -> training.texts().datasetProperty().get() != null);
    WindowFixture.run(
        () -> {
          for (Architecture architecture : Architecture.values()) {
            training.chosen(architecture).set(architecture == Architecture.GRU);
          }
          training.form().field(Hyperparameter.EPOCHS).textProperty().set("3");
          training.form().field(Hyperparameter.HIDDEN).textProperty().set("8");
          training.form().field(Hyperparameter.EMBEDDING).textProperty().set("6");
          training.form().field(Hyperparameter.LEARNING_RATE).textProperty().set("0.02");
          workbench.models().session().sentenceProperty().set(SENTENCE);
          training.train();
        });
    WindowFixture.await(() -> !training.busyProperty().get() && !training.finished().isEmpty());
    return WindowFixture.call(() -> training.finished().get(0));
  }

  private void assertMetrics(TrainedModel model, Path file) throws IOException {
    String accuracy = NumberText.accuracy(model.metrics().testAccuracy());
    String loss = NumberText.loss(model.metrics().testLoss());
    long count = model.classifier().shape().parameters();
    String parameters = NumberText.whole(count);
    assertThat(texts(WindowTab.TRAINING)).contains(accuracy);
    // Compared only now that somebody looks.
    WindowFixture.await(() -> texts(WindowTab.RESULTS).contains(accuracy));
    assertThat(texts(WindowTab.RESULTS)).contains(accuracy, loss, parameters);
    assertThat(texts(WindowTab.RESULTS)).anyMatch(text -> text.contains(accuracy + " of the test"));
    assertThat(texts(WindowTab.ARCHITECTURES)).isNotEmpty();
    WindowFixture.run(() -> ((ToggleButton) scene.getRoot().lookup("#page-costs")).fire());
    assertThat(texts(WindowTab.ARCHITECTURES))
        .contains("As in Training: the networks there have these sizes.", parameters);
    WindowFixture.await(() -> texts(WindowTab.ERRORS).stream().anyMatch(t -> t.contains(accuracy)));

    Path folder = window.folder().resolve("compared");
    String said =
        command(
            "compare --dataset notebook --architectures gru --epochs 3 --hidden 8 --embedding 6"
                + " --learning-rate 0.02 --out "
                + folder);
    assertThat(said).contains(accuracy, loss, parameters);
    List<String> results = Files.readAllLines(folder.resolve("results.csv"));
    List<String> names = List.of(results.get(0).split(","));
    List<String> values = List.of(results.get(1).split(","));
    assertThat(values.get(names.indexOf("parameters"))).isEqualTo(Long.toString(count));
    assertThat(Double.parseDouble(values.get(names.indexOf("test_accuracy"))))
        .isEqualTo(model.metrics().testAccuracy());
    assertThat(Double.parseDouble(values.get(names.indexOf("test_loss"))))
        .isEqualTo(model.metrics().testLoss());
    assertThat(values.get(names.indexOf("epochs")))
        .isEqualTo(Integer.toString(model.metrics().epochs()));
    JsonNode metrics = manifest(file).get("metrics");
    assertThat(metrics.get("test_accuracy").asDouble()).isEqualTo(model.metrics().testAccuracy());
    assertThat(metrics.get("test_loss").asDouble()).isEqualTo(model.metrics().testLoss());
    assertThat(metrics).isEqualTo(without(manifest(folder.resolve("models/gru.rema")), metrics));
  }

  /** The metrics of another manifest, but for the seconds, which no two trainings share. */
  private static JsonNode without(JsonNode manifest, JsonNode like) {
    JsonNode metrics = manifest.get("metrics").deepCopy();
    ((ObjectNode) metrics).set("seconds", like.get("seconds"));
    return metrics;
  }

  private void assertProbability(TrainedModel model, Path file) {
    Inspection inspection = model.classifier().inspect(SENTENCE);
    int best = inspection.predicted();
    float probability = inspection.trace().probabilities()[best];
    String said = inspection.labels().get(best) + " · " + NumberText.probability(probability);
    WindowFixture.await(() -> texts(WindowTab.STATES).contains(said));
    WindowFixture.await(
        () -> texts(WindowTab.GATES).stream().anyMatch(text -> text.contains(said)));
    assertThat(command("inspect --model " + file + " --text", SENTENCE))
        .contains(inspection.labels().get(best) + " " + NumberText.probability(probability, 1));
  }

  private List<String> texts(WindowTab tab) {
    WindowFixture.run(
        () -> {
          workbench.select(tab);
          scene.snapshot(null);
        });
    return WindowFixture.call(
        () ->
            labels(
                ((TabPane) scene.lookup(".tab-pane")).getTabs().get(tab.ordinal()).getContent()));
  }

  /** What the labels of one tab say. */
  private static List<String> labels(Node node) {
    List<String> labels = new ArrayList<>();
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      labels.add(labeled.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> labels.addAll(labels(child)));
    }
    return labels;
  }

  private static String command(String line, String... more) {
    List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
    arguments.addAll(List.of(more));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        RemanenceCommand.run(
            tell -> true,
            new PrintWriter(out),
            new PrintWriter(err),
            arguments.toArray(String[]::new));
    assertThat(code).as(err.toString()).isZero();
    return out.toString();
  }

  private static JsonNode manifest(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new ObjectMapper().readTree(zip.getInputStream(zip.getEntry("manifest.json")));
    }
  }
}
