package org.remanence.ui.training;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.util.StringConverter;
import org.remanence.i18n.Messages;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.ui.ErrorDialog;
import org.remanence.ui.Files;

/** What to train on: a built-in data set, or a file that was opened or dropped on the tab. */
final class DataSection {
  private static final int LABELS_SHOWN = 5;

  private final TrainingViewModel model;
  private final Files files;

  DataSection(TrainingViewModel model, Files files) {
    this.model = model;
    this.files = files;
  }

  void choose(ComboBox<DataChoice> box, Button open) {
    box.setConverter(new Titles());
    box.setItems(model.choices());
    box.setValue(model.choiceProperty().get());
    box.valueProperty()
        .addListener(
            (observable, before, now) -> {
              if (now != null) {
                model.choose(now);
              }
            });
    model.choiceProperty().addListener((observable, before, now) -> box.setValue(now));
    open.setOnAction(event -> files.open("training.csv-files", "*.csv").ifPresent(model::openFile));
  }

  void acceptDrops(Node target) {
    target.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    target.setOnDragDropped(
        event -> {
          Dragboard dragged = event.getDragboard();
          List<File> dropped = dragged.hasFiles() ? dragged.getFiles() : List.of();
          dropped.stream().findFirst().ifPresent(file -> model.openFile(file.toPath()));
          event.setDropCompleted(!dropped.isEmpty());
          event.consume();
        });
  }

  /** Says what the data are, or why they cannot be used. */
  void describe(Label summary) {
    Throwable problem = model.dataProblemProperty().get();
    summary.getStyleClass().removeAll("hint", "problem");
    summary.getStyleClass().add(problem == null ? "hint" : "problem");
    summary.setText(problem == null ? text(model.datasetProperty().get()) : reason(problem));
  }

  private static String reason(Throwable problem) {
    return ErrorDialog.message(problem);
  }

  private String text(Dataset data) {
    if (data == null) {
      return Messages.text("training.data.reading");
    }
    Map<String, Long> counts =
        data.examples().stream()
            .collect(
                Collectors.groupingBy(LabelledText::label, TreeMap::new, Collectors.counting()));
    String labels =
        counts.entrySet().stream()
            .limit(LABELS_SHOWN)
            .map(entry -> Messages.text("training.data.label", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    String more = counts.size() > LABELS_SHOWN ? ", …" : "";
    String size = Messages.text("training.data.summary", data.examples().size(), labels + more);
    DataChoice choice = model.choiceProperty().get();
    String about =
        choice.isBuiltIn()
            ? Messages.text("text.builtin." + choice.name()) + "."
            : Messages.text("training.data.example", data.examples().get(0).text());
    return size + " " + about;
  }

  private static final class Titles extends StringConverter<DataChoice> {
    @Override
    public String toString(DataChoice choice) {
      return choice == null ? "" : choice.title();
    }

    @Override
    public DataChoice fromString(String text) {
      throw new UnsupportedOperationException("the box is not editable");
    }
  }
}
