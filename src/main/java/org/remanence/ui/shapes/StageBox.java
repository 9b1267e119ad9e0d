package org.remanence.ui.shapes;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;

/** One stage: its name, shape, meaning and code, and beside them its numbers. */
final class StageBox extends HBox {
  private final Label shape = WrappedLabel.empty();
  private final Label text = WrappedLabel.empty();
  private final Label keras = code("shapes-keras");
  private final Label pytorch = code("shapes-pytorch");

  StageBox(Stage stage, Node figure) {
    this(stage.id(), stage.ordinal() + 1, Messages.text(stage.titleKey()), figure);
  }

  /**
   * @param id with “stage-” in front that of the box
   * @param number of the stage, from 1
   */
  StageBox(String id, int number, String name, Node figure) {
    setId("stage-" + id);
    getStyleClass().add("stage");
    Label title = new Label(number + "  " + name);
    title.getStyleClass().add("stage-title");
    title.setWrapText(true);
    shape.setId("shape-" + id);
    shape.getStyleClass().add("stage-shape");
    text.getStyleClass().add("hint");
    VBox told = new VBox(title, shape, text, keras, pytorch);
    told.getStyleClass().add("stage-told");
    HBox.setHgrow(figure, Priority.ALWAYS);
    getChildren().addAll(told, figure);
  }

  private static Label code(String library) {
    Label line = WrappedLabel.empty();
    line.getStyleClass().addAll("stage-code", library);
    return line;
  }

  /** Shows what is told of the stage; lines of plain Python once, and no empty ones. */
  void show(String shapeText, String meaning, StageCode.Lines code) {
    shape.setText(shapeText);
    text.setText(meaning);
    boolean alike = code.pytorch().equals(code.keras());
    keras.setText((alike ? "# Python\n" : "# Keras\n") + code.keras());
    pytorch.setText("# PyTorch\n" + code.pytorch());
    Visibility.show(keras, !code.keras().isEmpty());
    Visibility.show(pytorch, !alike && !code.pytorch().isEmpty());
  }
}
