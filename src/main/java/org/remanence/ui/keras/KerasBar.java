package org.remanence.ui.keras;

import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.model.keras.KerasNetwork;
import org.remanence.model.keras.input.WordInput;
import org.remanence.ui.kit.ClipboardText;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Tips;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.tab.FileDialogs;

/**
 * Bar above what shows a Keras network, with what it is given to read; hidden while none is open.
 */
public final class KerasBar extends VBox {
  private static final int TYPED_COLUMNS = 12;
  private static final int LABEL_COLUMNS = 10;

  private final KerasViewModel model;
  private final FileDialogs files;
  private final ComboBox<KerasNetwork> networks = new ComboBox<>();
  private final Label reads = new Label();
  private final Label problem = WrappedLabel.empty();
  private final Button words = button("words", "keras.bar.words");
  private final Button table = button("table", "keras.bar.numbers");
  private final Label typedName = new Label();
  private final TextArea typed = new TextArea();
  private final PaddingRow padding;
  private final TextField labels = new TextField();
  private final HBox classes;
  private boolean following;

  private KerasBar(KerasViewModel model, FileDialogs files, Subscriptions subscriptions) {
    this.model = model;
    this.files = files;
    padding = new PaddingRow(model);
    getStyleClass().add("keras-bar");
    reads.setId("keras-reads");
    reads.setWrapText(true);
    reads.getStyleClass().add("hint");
    problem.setId("keras-problem");
    problem.getStyleClass().add("warning");
    choose();
    labels.setId("keras-labels");
    labels.setPrefColumnCount(LABEL_COLUMNS);
    labels.setTooltip(Tips.of(Messages.text("keras.bar.labels.tip")));
    labels.setOnAction(event -> model.call(labels.getText()));
    Label classesName = new Label(Messages.text("keras.bar.labels"));
    classesName.setLabelFor(labels);
    classes = row(classesName, labels);
    Button close = button("close", "keras.bar.close");
    close.setOnAction(event -> model.close());
    FlowPane parts = new FlowPane(row(networks, close), input(), padding, classes, parity());
    parts.getStyleClass().add("keras-parts");
    getChildren().addAll(parts, problem, reads);
    subscriptions.onChange(model.typedProblemProperty(), this::showProblem);
    showProblem();
    subscriptions.onChange(model.networks(), this::follow);
    subscriptions.onChange(model.chosenProperty(), this::follow);
    follow();
  }

  /** The bar over {@code view}, which its subscriptions end with. */
  public static Parent above(
      Parent view, KerasViewModel model, FileDialogs files, Subscriptions subscriptions) {
    VBox column = new VBox(new KerasBar(model, files, subscriptions), view);
    column.getStyleClass().add("epochs");
    VBox.setVgrow(view, Priority.ALWAYS);
    return column;
  }

  private void choose() {
    networks.setId("keras-network");
    networks.setAccessibleText(Messages.text("keras.bar.network"));
    networks.setConverter(new LabelConverter<>(network -> network.key().title()));
    networks
        .valueProperty()
        .addListener(
            (property, old, now) -> {
              if (!following && now != null) {
                model.chosenProperty().set(now);
              }
            });
  }

  private HBox input() {
    words.setOnAction(
        event ->
            files
                .open("keras.bar.words.files", "*.json", "*.txt", "*.pkl", "*.pickle")
                .ifPresent(model::readWords));
    table.setOnAction(
        event ->
            files.open("keras.bar.numbers.files", "*.csv", "*.txt").ifPresent(model::readNumbers));
    typed.setId("keras-typed");
    // Unlike a field it keeps the lines of what is pasted.
    typed.setPrefRowCount(1);
    typed.setMinHeight(Region.USE_PREF_SIZE);
    typed.setPrefColumnCount(TYPED_COLUMNS);
    typedName.setLabelFor(typed);
    typed.setTooltip(Tips.of(Messages.text("keras.bar.typed.tip")));
    Button read = button("read", "keras.bar.read");
    read.setOnAction(event -> readTyped());
    typed.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    return row(words, table, typedName, typed, read);
  }

  private void readTyped() {
    model.readTyped(typed.getText(), typedName.getText());
  }

  /** Enter reads; with Shift it begins a line, as rows of numbers have them. */
  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      if (event.isShiftDown()) {
        typed.replaceSelection("\n");
      } else {
        readTyped();
      }
      event.consume();
    }
  }

  private void showProblem() {
    problem.setText(model.typedProblemProperty().get());
    Visibility.show(problem, !problem.getText().isEmpty());
  }

  private HBox parity() {
    Button copy = button("copy-check", "keras.parity.copy");
    copy.setTooltip(Tips.of(Messages.text("keras.parity.copy.tip")));
    copy.setOnAction(event -> ClipboardText.put(model.snippet()));
    Button check = button("check", "keras.parity.check");
    check.setOnAction(
        event ->
            files
                .open("keras.parity.files", "*.json")
                .ifPresent(
                    file ->
                        model.check(file, (name, found) -> ParityWindow.open(check, name, found))));
    return row(check, copy);
  }

  private static HBox row(Node... parts) {
    HBox row = new HBox(parts);
    row.getStyleClass().add("row");
    return row;
  }

  private static Button button(String id, String key) {
    Button button = new Button(Messages.text(key));
    button.setId("keras-" + id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void follow() {
    KerasNetwork network = model.chosenProperty().get();
    if (networks.getValue() == null
        || network == null
        || !networks.getValue().key().equals(network.key())) {
      // What was typed was for another network.
      typed.clear();
    }
    Visibility.show(this, network != null);
    if (network == null) {
      return;
    }
    following = true;
    networks.getItems().setAll(model.networks());
    networks.setValue(network);
    following = false;
    boolean ids = network.model().readsIds();
    Visibility.show(words, ids);
    Visibility.show(table, !ids);
    Visibility.show(padding, ids);
    Visibility.show(classes, !network.labels().isEmpty());
    typedName.setText(Messages.text(ids ? "keras.bar.ids" : "keras.bar.rows"));
    labels.setText(String.join(", ", network.labels()));
    padding.show(network);
    reads.setText(reads(network));
  }

  private static String reads(KerasNetwork network) {
    int steps = network.input().steps("").tokens().size();
    OptionalInt fixed = network.model().fixedSteps();
    if (network.model().readsIds()
        && fixed.isPresent()
        && !network.input().padding().length().equals(fixed)) {
      return Messages.text("keras.bar.wants.steps", fixed.getAsInt());
    }
    if (network.input() instanceof WordInput read && !read.isWithinVocabulary()) {
      return Messages.text("keras.bar.reads.unfit", read.words().size(), read.vocabulary());
    }
    if (network.readsText()) {
      return Messages.text("keras.bar.reads.words");
    }
    if (steps > 0) {
      return Messages.text("keras.bar.reads.input", steps);
    }
    return network.model().readsIds()
        ? Messages.text("keras.bar.wants.words")
        : Messages.text("keras.bar.wants.numbers", network.model().inputs());
  }
}
