package org.remanence.ui.training.form;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.remanence.i18n.Messages;
import org.remanence.model.Hyperparameters;
import org.remanence.passport.Passport;
import org.remanence.passport.network.CountPassport;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetSource;
import org.remanence.text.LabelledText;
import org.remanence.text.Task;
import org.remanence.text.table.TableReport;
import org.remanence.text.table.TableTexts;
import org.remanence.ui.kit.DataNames;
import org.remanence.ui.kit.ErrorDialog;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.opening.FileKind;
import org.remanence.ui.tab.FileDialogs;

/**
 * Choice of the data to train on: a built-in data set, or a file that was opened or dropped on the
 * tab.
 */
public final class DataSection {
  private static final int LABELS_SHOWN = 5;

  private final DataSelection texts;
  private final FileDialogs files;
  private final Subscriptions subscriptions;

  public DataSection(DataSelection texts, FileDialogs files, Subscriptions subscriptions) {
    this.texts = texts;
    this.files = files;
    this.subscriptions = subscriptions;
  }

  /**
   * Has these controls choose the data.
   *
   * @param folder opens a folder per label
   */
  public void choose(ComboBox<DatasetSource> box, Button open, Button folder) {
    box.setConverter(new LabelConverter<>(DataNames::title));
    box.setItems(texts.choices());
    box.setValue(texts.choiceProperty().get());
    box.valueProperty()
        .addListener(
            (observable, before, now) -> {
              if (now != null) {
                texts.choose(now);
              }
            });
    subscriptions.onValue(texts.choiceProperty(), box::setValue);
    open.setOnAction(event -> chooseTable(files).ifPresent(texts::openFile));
    folder.setOnAction(event -> files.folder("training.folder.title").ifPresent(texts::openFile));
  }

  /**
   * A table, a file of tagged sentences, or a text file such as spreadsheets save one in, if the
   * user chooses one.
   */
  public static Optional<Path> chooseTable(FileDialogs files) {
    return files.open(
        "training.csv-files",
        Stream.of(FileKind.TABLE, FileKind.TEXT, FileKind.TAGGED)
            .flatMap(kind -> kind.patterns().stream())
            .toArray(String[]::new));
  }

  /** Describes the data, or the reason why they cannot be used. */
  public void describe(Label summary) {
    Throwable problem = texts.problemProperty().get();
    summary.getStyleClass().removeAll("hint", "problem");
    summary.getStyleClass().add(problem == null ? "hint" : "problem");
    summary.setText(
        problem == null ? text(texts.datasetProperty().get()) : ErrorDialog.message(problem));
  }

  /** Passport of how many texts there are. */
  public Optional<Passport> passport() {
    return Optional.ofNullable(texts.datasetProperty().get())
        .map(
            data ->
                new CountPassport(data, Optional.empty())
                    .labels(data.labels().stream().limit(LABELS_SHOWN).toList()));
  }

  private static String example(LabelledText example) {
    return example.tags().isEmpty() ? example.text() : example.withTags();
  }

  private String text(Dataset data) {
    if (data == null) {
      return Messages.text("training.data.reading");
    }
    Map<String, Long> counts = data.labelCounts();
    String labels =
        counts.entrySet().stream()
            .limit(LABELS_SHOWN)
            .map(entry -> Messages.text("training.data.label", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    String more = counts.size() > LABELS_SHOWN ? ", …" : "";
    boolean tagged = data.task() == Task.TAGGING;
    String size =
        Messages.text(
            tagged ? "training.data.summary.tagging" : "training.data.summary",
            data.examples().size(),
            labels + more);
    DatasetSource choice = texts.choiceProperty().get();
    String about =
        choice.isBuiltIn()
            ? Messages.text("text.builtin." + choice.name()) + "."
            : Messages.text("training.data.example", example(data.examples().get(0)));
    int length = choice.maxLength(Hyperparameters.DEFAULT.maxLength());
    TableReport report = texts.reportProperty().get();
    if (report != null) {
      size = size + " " + TableTexts.summary(report);
    }
    return length > Hyperparameters.DEFAULT.maxLength()
        ? size + " " + about + " " + Messages.text("training.data.length", length)
        : size + " " + about;
  }
}
