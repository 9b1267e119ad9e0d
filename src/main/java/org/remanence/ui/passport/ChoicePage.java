package org.remanence.ui.passport;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.passport.Passport;
import org.remanence.ui.kit.Visibility;

/** The passport of a figure's number, below the choice of the number. */
final class ChoicePage extends VBox {
  private final PassportChoice choice;
  private final PassportFiles files;
  private final ComboBox<String> curves = new ComboBox<>();
  private final ComboBox<String> points = new ComboBox<>();
  private final VBox place = new VBox();

  /**
   * @param files where to save programs; null for nowhere
   */
  ChoicePage(PassportChoice choice, PassportFiles files) {
    this.choice = choice;
    this.files = files;
    curves.setId("passport-curve");
    points.setId("passport-point");
    Label label = new Label(Messages.text("passport.choice"));
    label.setLabelFor(curves);
    curves.setAccessibleText(label.getText());
    points.setAccessibleText(Messages.text("passport.choice.point"));
    FlowPane row = new FlowPane(label, curves, points);
    row.getStyleClass().add("passport-choice");
    curves.getItems().setAll(choice.curves());
    curves.getSelectionModel().select(choice.curve());
    offerPoints(choice.point());
    ChangeListener<Number> chosen = (property, old, now) -> show();
    curves
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (property, old, now) -> {
              offerPoints(points.getSelectionModel().getSelectedIndex());
              show();
            });
    points.getSelectionModel().selectedIndexProperty().addListener(chosen);
    show(curves, choice.curves());
    getChildren().addAll(row, place);
    show();
  }

  /** Those of the chosen curve, beginning with the same place as before where it has one. */
  private void offerPoints(int before) {
    List<String> names = choice.points().apply(curves.getSelectionModel().getSelectedIndex());
    if (!names.equals(points.getItems())) {
      points.getItems().setAll(names);
    }
    show(points, names);
    points.getSelectionModel().select(Math.max(0, Math.min(before, names.size() - 1)));
  }

  private static void show(ComboBox<String> box, List<String> names) {
    Visibility.show(box, names.size() > 1);
  }

  private void show() {
    int curve = curves.getSelectionModel().getSelectedIndex();
    int point = points.getSelectionModel().getSelectedIndex();
    if (curve >= 0 && point >= 0) {
      place
          .getChildren()
          .setAll(
              choice
                  .passports()
                  .of(curve, point)
                  .map((Passport found) -> PassportWindow.page(found, files))
                  .orElseGet(
                      () -> {
                        VBox none = new VBox(new Label(Messages.text("passport.choice.none")));
                        none.getStyleClass().add("passport");
                        return none;
                      }));
    }
  }
}
