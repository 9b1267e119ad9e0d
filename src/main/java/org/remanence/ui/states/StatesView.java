package org.remanence.ui.states;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.remanence.engine.Signal;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Inspection;
import org.remanence.ui.Appearance;
import org.remanence.ui.Files;
import org.remanence.ui.FxmlView;
import org.remanence.ui.plot.ColorBar;
import org.remanence.ui.plot.ColorMap;

/** The Hidden states tab: a sentence under every trained network, at every keystroke. */
public final class StatesView {
  private static final int EXAMPLES = 3;

  private final StatesViewModel model;
  private final Appearance appearance;
  private final Files files;
  private final ReadOnlyBooleanProperty training;
  private final Runnable onStart;
  private final Runnable onOpen;
  private final IntegerProperty token = new SimpleIntegerProperty(-1);
  private final Map<Architecture, ModelPanel> shown = new EnumMap<>(Architecture.class);

  @FXML private StackPane root;
  @FXML private VBox empty;
  @FXML private Button startButton;
  @FXML private ProgressIndicator waiting;
  @FXML private Hyperlink openEmptyLink;
  @FXML private VBox content;
  @FXML private TextField sentence;
  @FXML private MenuButton examples;
  @FXML private ComboBox<Signal> signalBox;
  @FXML private Button openButton;
  @FXML private Label notice;
  @FXML private HBox legend;
  @FXML private VBox panels;

  /**
   * @param training whether a training is under way
   * @param onStart trains on the built-in data
   * @param onOpen lets the user open a saved model
   */
  public StatesView(
      StatesViewModel model,
      Appearance appearance,
      Files files,
      ReadOnlyBooleanProperty training,
      Runnable onStart,
      Runnable onOpen) {
    this.model = model;
    this.appearance = appearance;
    this.files = files;
    this.training = training;
    this.onStart = onStart;
    this.onOpen = onOpen;
  }

  public Parent build() {
    FxmlView.STATES.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    if (model.sentenceProperty().get().isEmpty()) {
      model.sentenceProperty().set(Messages.text("states.example.1"));
    }
    sentence.textProperty().bindBidirectional(model.sentenceProperty());
    for (int i = 1; i <= EXAMPLES; i++) {
      MenuItem item = new MenuItem(Messages.text("states.example." + i));
      item.setOnAction(event -> sentence.setText(item.getText()));
      examples.getItems().add(item);
    }
    signalBox.getItems().setAll(Signal.values());
    signalBox.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Signal signal) {
            return signal == null ? "" : Messages.text("states.signal." + signal.id());
          }

          @Override
          public Signal fromString(String text) {
            return null;
          }
        });
    signalBox.setValue(Signal.HIDDEN_STATE);
    signalBox.valueProperty().addListener((observable, before, now) -> show());
    startButton.setOnAction(event -> onStart.run());
    startButton.disableProperty().bind(training);
    waiting.visibleProperty().bind(training);
    openButton.setOnAction(event -> onOpen.run());
    openEmptyLink.setOnAction(event -> onOpen.run());
    model.inspectionsProperty().addListener((observable, before, now) -> show());
    appearance.themeProperty().addListener((observable, before, now) -> show());
    show();
  }

  private void show() {
    Map<Architecture, Inspection> results = model.inspectionsProperty().get();
    empty.setVisible(results.isEmpty());
    content.setVisible(!results.isEmpty());
    if (!shown.keySet().equals(results.keySet())) {
      rebuild(results);
    }
    boolean dark = appearance.themeProperty().get().isDark();
    Signal signal = signalBox.getValue();
    results.forEach((architecture, result) -> shown.get(architecture).show(result, signal, dark));
    ColorMap colors = signal.isGate() ? ColorMap.sequential() : ColorMap.diverging(dark);
    legend.getChildren().setAll(new ColorBar(colors, signal.isGate() ? 0 : -1, 1));
    notice.setText(results.isEmpty() ? "" : noticeText(results.values().iterator().next()));
  }

  private void rebuild(Map<Architecture, Inspection> results) {
    panels.getChildren().clear();
    shown.clear();
    for (Architecture architecture : results.keySet()) {
      ModelPanel panel = new ModelPanel(architecture, token, files);
      VBox.setVgrow(panel, Priority.ALWAYS);
      shown.put(architecture, panel);
      panels.getChildren().add(panel);
    }
  }

  private static String noticeText(Inspection inspection) {
    List<String> parts = new ArrayList<>();
    if (inspection.tokens().isEmpty()) {
      parts.add(Messages.text("states.no-tokens"));
    } else {
      parts.add(Messages.text("states.masked"));
    }
    String unknown =
        inspection.tokens().stream()
            .filter(token -> !token.known())
            .map(Inspection.Token::text)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      parts.add(Messages.text("states.unknown", unknown));
    }
    if (inspection.dropped() > 0) {
      parts.add(Messages.text("states.dropped", inspection.dropped(), inspection.tokens().size()));
    }
    return String.join(" ", parts);
  }
}
