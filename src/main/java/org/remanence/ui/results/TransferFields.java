package org.remanence.ui.results;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.model.Architecture;
import org.remanence.training.transfer.PretrainedEncoder;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.tab.ArchitectureStyle;

/** Part of a study’s form that asks how many labels the start from a language model saves. */
final class TransferFields {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final StudyForm study;
  private final TransferForm form;
  private final Button choose = new Button(Messages.text("study.page.pretrained.choose"));
  private final Label chosen = new Label();
  private final Button without = new Button(Messages.text("study.page.pretrained.without"));
  private final TextField labels = new TextField();
  private final HBox labelsBox;

  /**
   * @param onChoose asks for a language model’s file
   */
  TransferFields(StudyForm study, FlowPane pane, Runnable onChoose) {
    this.study = study;
    form = study.transfer();
    choose.setId("study-start");
    choose.setOnAction(event -> onChoose.run());
    choose.setTooltip(new Tooltip(Messages.text("study.page.tip.pretrained")));
    without.setId("study-start-without");
    without.setOnAction(event -> study.withoutStart());
    chosen.setId("study-start-name");
    labels.setId("study-labels");
    labels.setTooltip(new Tooltip(Messages.text("study.page.tip.labels")));
    labels.textProperty().bindBidirectional(form.labelsProperty());
    labelsBox = field("study.page.field.labels", labels);
    pane.getChildren().setAll(field("study.page.pretrained", choose, chosen, without), labelsBox);
    refresh();
  }

  private static HBox field(String key, Region... inputs) {
    Label name = new Label(Messages.text(key));
    name.setLabelFor(inputs[0]);
    HBox box = new HBox(name);
    for (Region input : inputs) {
      input.setMinWidth(Region.USE_PREF_SIZE);
      box.getChildren().add(input);
    }
    box.getStyleClass().add("size");
    return box;
  }

  /** Shows what is chosen, and whether the numbers typed can be taken. */
  void refresh() {
    boolean used = form.isUsed();
    Visibility.show(chosen, form.encoder().map(PretrainedEncoder::source).orElse(""));
    Visibility.show(without, used);
    Visibility.show(labelsBox, used);
    labels.pseudoClassStateChanged(DANGER, form.problem().isPresent());
  }

  /** Names the architectures that the start took out, in the language in use; empty if none. */
  String takenOut() {
    List<Architecture> architectures = study.takenOut();
    return architectures.isEmpty()
        ? ""
        : Messages.text(
            "study.page.pretrained.taken-out",
            form.encoder().orElseThrow().architecture().cell().name(),
            NameList.of(architectures.stream().map(ArchitectureStyle::name)));
  }
}
