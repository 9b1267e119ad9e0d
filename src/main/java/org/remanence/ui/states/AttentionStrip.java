package org.remanence.ui.states;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.remanence.engine.AttentionEdit;
import org.remanence.explain.AttentionFormulas;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Inspection;
import org.remanence.model.NetworkKey;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.token.TokenBars;
import org.remanence.ui.plot.token.TokenPlot;
import org.remanence.ui.session.OutputText;

/**
 * The weight of each word, if the network computes one, and “what if” it were another: a click on a
 * bar sets it, and below stands what comes of that.
 */
final class AttentionStrip extends VBox {
  private static final int DECIMALS = 2;

  private final NetworkKey key;
  private final AttentionEdits edits;
  private final TokenBars bars = new TokenBars();

  /** Outcome of what is set, and behind it a chip for each weight. */
  private final FlowPane changed = new FlowPane();

  private final Label outcome = new Label();
  private final Button reset = new Button(Messages.text("gates.edit.reset"));
  private ModelStates model;
  private RowPassports passports;

  /**
   * @param connect takes a new plot into the row
   * @param files where to save the programs of passports
   */
  AttentionStrip(
      NetworkKey key, AttentionEdits edits, Consumer<TokenPlot> connect, PlotFiles files) {
    this.key = key;
    this.edits = edits;
    bars.setId("attention-" + key.id());
    bars.setAccessibleHelp(Messages.text("states.attention.help"));
    connect.accept(bars);
    bars.setOnToken(this::open);
    outcome.setId("attention-outcome-" + key.id());
    outcome.getStyleClass().add("tells-answer");
    outcome.setWrapText(true);
    HowDoWeKnow.on(
        outcome,
        () -> passports.prediction().map(found -> found.shownAs(outcome.getText())),
        files);
    reset.setId("attention-reset-" + key.id());
    reset.setOnAction(event -> edits.reset(key));
    reset.getStyleClass().add("small");
    changed.getStyleClass().addAll("edits", "attention-edits");
    getStyleClass().add("model-plots");
    getChildren().addAll(bars, changed);
    Visibility.show(bars, false);
    Visibility.show(changed, false);
  }

  /**
   * Shows the weights; nothing of a network without attention.
   *
   * @param limit weight of a bar of full height
   */
  void show(ModelStates states, double limit, RowPassports of) {
    model = states;
    passports = of;
    double[] weights = model.attention();
    boolean some = weights.length > 0 && weights.length == model.tokens().size();
    Visibility.show(bars, some);
    boolean edited = some && model.whatIf().isPresent();
    Visibility.show(changed, edited);
    if (some) {
      String name = edited ? "states.attention.changed" : "states.attention";
      bars.show(Messages.text(name), model.tokens(), weights, 0, limit);
      bars.setPassports(passports.attention());
    }
    if (edited) {
      showOutcome(model.whatIf().orElseThrow());
    }
  }

  private void showOutcome(AttentionWhatIf whatIf) {
    Inspection before = whatIf.untouched();
    outcome.setText(
        Messages.text(
            "states.attention.outcome", OutputText.of(before), OutputText.of(model.inspection())));
    changed.getChildren().setAll(outcome, reset);
    whatIf
        .edit()
        .weights()
        .forEach((token, weight) -> changed.getChildren().add(chip(before, token, weight)));
  }

  private Button chip(Inspection before, int token, double weight) {
    Button chip =
        new Button(
            Messages.text(
                "states.attention.chip",
                before.tokens().get(token).text(),
                token + 1 + model.unread(),
                NumberText.decimal(weight, DECIMALS),
                NumberText.decimal(before.trace().attention().weights()[token], DECIMALS)),
            new FontIcon(Feather.X));
    chip.getStyleClass().add("small");
    chip.setAccessibleText(Messages.text("gates.edit.remove", chip.getText()));
    chip.setOnAction(event -> edits.remove(key, token));
    return chip;
  }

  private void open(int place) {
    int token = place - model.unread();
    if (token < 0) {
      return;
    }
    Inspection own = model.whatIf().map(AttentionWhatIf::untouched).orElse(model.inspection());
    AttentionEdit edit = model.whatIf().map(AttentionWhatIf::edit).orElse(AttentionEdit.NONE);
    // Of the words one has to take what the others leave.
    boolean last = edit.with(token, 0).weights().size() == model.inspection().tokens().size();
    WeightPopup.open(
        bars,
        place,
        Messages.text("states.attention.weight", model.tokens().get(place), place + 1),
        AttentionFormulas.of(own.trace().attention(), token),
        model.attention()[place],
        last ? 0 : edit.largest(token),
        weight -> edits.set(key, token, weight));
  }
}
