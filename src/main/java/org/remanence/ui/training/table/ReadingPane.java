package org.remanence.ui.training.table;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.text.table.TableTexts;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.training.form.DataSelection;
import org.remanence.ui.training.form.ReadingProgress;

/**
 * Progress of the reading of a large table, which can be stopped; then whether all of it is read.
 */
public final class ReadingPane {
  private static final double GAP = 6;

  private final VBox box;
  private final Label far = text("readingText");
  private final ProgressBar bar = new ProgressBar(0);
  private final Button stop = new Button(Messages.text("training.reading.stop"));
  private final Label sampled = text("sampleText");
  private final Button all = new Button(Messages.text("training.reading.all"));
  private final VBox underWay;
  private final VBox sample;

  /**
   * @param box filled with it, and shown while there is something in it
   */
  public ReadingPane(VBox box, DataSelection texts, Subscriptions subscriptions) {
    this.box = box;
    bar.setId("readingBar");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(Messages.text("training.data.reading"));
    HBox.setHgrow(bar, Priority.ALWAYS);
    stop.setId("readingStop");
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.getStyleClass().add("small");
    stop.setOnAction(event -> texts.stop());
    all.setId("readAll");
    all.getStyleClass().add("small");
    all.setOnAction(event -> texts.readAll());
    HBox row = new HBox(GAP, bar, stop);
    row.setAlignment(Pos.CENTER_LEFT);
    underWay = new VBox(GAP, far, row);
    sample = new VBox(GAP, sampled, all);
    box.setSpacing(GAP);
    box.getChildren().setAll(underWay, sample);
    subscriptions.onValue(texts.progressProperty(), this::showProgress);
    subscriptions.onValue(texts.readingProperty(), this::showSample);
    showProgress(texts.progressProperty().get());
    showSample(texts.readingProperty().get());
  }

  /**
   * @param progress null while nothing large is read
   */
  private void showProgress(ReadingProgress progress) {
    Visibility.show(underWay, progress != null);
    showIfAny();
    if (progress != null) {
      far.setText(progress.text());
      bar.setProgress(progress.overall());
    }
  }

  /**
   * @param read null while it is read
   */
  private void showSample(DataSelection.Reading read) {
    Optional<String> said =
        Optional.ofNullable(read)
            .filter(done -> done.report() != null)
            .flatMap(done -> TableTexts.sampled(done.dataset().examples().size(), done.report()));
    Visibility.show(sample, said.isPresent());
    showIfAny();
    said.ifPresent(sampled::setText);
  }

  /** An empty box would leave a gap. */
  private void showIfAny() {
    Visibility.show(box, box.getChildren().stream().anyMatch(Node::isVisible));
  }

  private static Label text(String id) {
    Label label = WrappedLabel.empty();
    label.setId(id);
    label.getStyleClass().add("hint");
    return label;
  }
}
