package org.remanence.ui.training;

import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import org.remanence.engine.Pooling;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.i18n.Messages;
import org.remanence.model.Hyperparameter;
import org.remanence.model.LearningRateSchedule;
import org.remanence.ui.form.FieldControl;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.training.form.OptimisationChoice;
import org.remanence.ui.training.form.TrainingForm;

/** Schedule, clipping, weight decay, class weights and word vectors: what most need not touch. */
final class OptimisationSection {
  private final TrainingViewModel model;
  private final OptimisationChoice choice;
  private final TrainingForm form;
  private final Subscriptions subscriptions;

  OptimisationSection(TrainingViewModel model, Subscriptions subscriptions) {
    this.model = model;
    form = model.form();
    choice = form.optimisation();
    this.subscriptions = subscriptions;
  }

  /** Puts the controls into {@code grid}. */
  void fill(GridPane grid, Runnable onChange) {
    ComboBox<LearningRateSchedule.Kind> schedule = new ComboBox<>();
    schedule.setId("scheduleBox");
    schedule.setItems(FXCollections.observableArrayList(LearningRateSchedule.Kind.values()));
    schedule.setConverter(
        new LabelConverter<>(kind -> Messages.text("training.schedule." + kind.id())));
    // Only a choice of the user's brings other numbers along, not one that comes with its own.
    schedule.setOnAction(
        event -> {
          if (schedule.getValue() != choice.scheduleProperty().get()) {
            choice.scheduleProperty().set(schedule.getValue());
            form.useDefaultNumbers();
          }
        });
    follow(choice.scheduleProperty(), schedule, onChange);
    addRow(grid, schedule, "training.schedule", "training.tip.schedule");
    addField(grid, form.scheduleFactor());
    addField(grid, form.scheduleEvery());
    ComboBox<Clipping.Kind> clipping = new ComboBox<>();
    clipping.setId("clippingBox");
    clipping.setItems(FXCollections.observableArrayList(Clipping.Kind.values()));
    clipping.setConverter(
        new LabelConverter<>(kind -> Messages.text("training.clipping." + kind.id())));
    clipping.setOnAction(event -> choice.clippingProperty().set(clipping.getValue()));
    follow(choice.clippingProperty(), clipping, onChange);
    addRow(grid, clipping, "training.clipping", "training.tip.clipping");
    addField(grid, form.clippingLimit());
    addField(grid, form.field(Hyperparameter.WEIGHT_DECAY));
  }

  /**
   * Puts the choice of the pooling below what is in {@code grid}, and the reason where there is
   * none to make.
   */
  void pooling(GridPane grid, Runnable onChange) {
    ComboBox<Pooling> box = new ComboBox<>();
    box.setId("poolingBox");
    box.setItems(FXCollections.observableArrayList(Pooling.values()));
    box.setConverter(new LabelConverter<>(kind -> Messages.text("pooling." + kind.id())));
    box.setOnAction(event -> form.poolingProperty().set(box.getValue()));
    follow(form.poolingProperty(), box, onChange);
    addRow(grid, box, "training.field.pooling", "training.tip.pooling");
    Label why = WrappedLabel.of(Messages.text("training.pooling.tagging"));
    why.setId("poolingWhy");
    why.getStyleClass().add("hint");
    grid.add(why, 0, grid.getRowCount(), 2, 1);
    Runnable show =
        () -> {
          box.setDisable(!form.usesPooling());
          Visibility.show(why, !form.usesPooling());
        };
    show.run();
    subscriptions.onChange(form.taskProperty(), show);
    subscriptions.onChange(form.taskProperty(), onChange);
  }

  /** A number that is there only if what is chosen makes use of it. */
  private void addField(GridPane grid, NumberField field) {
    new FieldControl(field, "field-" + field.spec().id(), subscriptions).hidden().addTo(grid);
  }

  /** Puts a control with its name below what is in {@code grid}. */
  private static void addRow(GridPane grid, Control control, String name, String tip) {
    Label label = new Label(Messages.text(name));
    label.setLabelFor(control);
    label.setTooltip(new Tooltip(Messages.text(tip)));
    control.setAccessibleHelp(label.getTooltip().getText());
    grid.addRow(grid.getRowCount(), label, control);
  }

  private <T> void follow(ObjectProperty<T> value, ComboBox<T> box, Runnable onChange) {
    box.setMaxWidth(Double.MAX_VALUE);
    box.setValue(value.get());
    subscriptions.onValue(
        value,
        now -> {
          box.setValue(now);
          onChange.run();
        });
  }

  void balance(CheckBox box, Runnable onChange) {
    box.selectedProperty().bindBidirectional(choice.balancedProperty());
    box.selectedProperty().addListener((observable, before, now) -> onChange.run());
  }

  void vectors(
      FileDialogs files,
      Button open,
      Button remove,
      Label about,
      CheckBox frozen,
      Runnable onChange) {
    open.setOnAction(
        event ->
            files
                .open("training.vectors.files", "*.txt", "*.vec", "*.bin", "*.gz")
                .ifPresent(model::openVectors));
    remove.setOnAction(event -> choice.setVectors(null));
    frozen.selectedProperty().bindBidirectional(choice.frozenProperty());
    frozen.selectedProperty().addListener((observable, before, now) -> onChange.run());
    subscriptions.onChange(
        choice.vectorsProperty(),
        () -> {
          show(remove, about, frozen);
          onChange.run();
        });
    show(remove, about, frozen);
  }

  private void show(Button remove, Label about, CheckBox frozen) {
    boolean any = choice.vectorsProperty().get() != null;
    about.setText(
        any
            ? Messages.text(
                "training.vectors.chosen",
                choice.vectorsProperty().get().getFileName(),
                form.field(Hyperparameter.EMBEDDING).textProperty().get())
            : Messages.text("training.vectors.none"));
    Visibility.show(remove, any);
    Visibility.show(frozen, any);
  }
}
