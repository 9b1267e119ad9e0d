package org.remanence.ui.training.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import org.remanence.i18n.Messages;

/** The numbers of the form as fields, with what is wrong with them. */
public final class FormSection {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final TrainingForm form;
  private final Runnable onChange;
  private final Map<TrainingForm.Field, TextField> fields = new EnumMap<>(TrainingForm.Field.class);
  private final Map<TrainingForm.Field, Label> labels = new EnumMap<>(TrainingForm.Field.class);

  public FormSection(TrainingForm form, Runnable onChange) {
    this.form = form;
    this.onChange = onChange;
  }

  /** Puts a field below what is in {@code grid}. */
  public void add(GridPane grid, TrainingForm.Field field) {
    TextField input = new TextField();
    input.setId("field-" + field.id());
    input.textProperty().bindBidirectional(form.value(field));
    input.textProperty().addListener((observable, before, now) -> onChange.run());
    labels.put(
        field, addRow(grid, input, "training.field." + field.id(), "training.tip." + field.id()));
    fields.put(field, input);
  }

  /** Puts a control with its name below what is in {@code grid}. */
  public static Label addRow(GridPane grid, Node control, String name, String tip) {
    Label label = new Label(Messages.text(name));
    label.setLabelFor(control);
    label.setTooltip(new Tooltip(Messages.text(tip)));
    grid.addRow(grid.getRowCount(), label, control);
    return label;
  }

  /** Marks what is wrong, hides what is not used, and tells the problems. */
  public List<String> refresh() {
    List<String> problems = new ArrayList<>();
    fields.forEach(
        (field, input) -> {
          String problem = form.problem(field);
          input.pseudoClassStateChanged(DANGER, problem != null);
          if (problem != null) {
            problems.add(problem);
          }
          input.setDisable(!form.uses(field));
          if (field.isAdvanced()) {
            for (Node node : List.of(input, labels.get(field))) {
              node.setVisible(form.uses(field));
              node.setManaged(form.uses(field));
            }
          }
        });
    return problems;
  }
}
