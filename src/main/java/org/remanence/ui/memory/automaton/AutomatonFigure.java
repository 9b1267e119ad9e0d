package org.remanence.ui.memory.automaton;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import org.remanence.i18n.Messages;
import org.remanence.study.automaton.AutomatonTable;
import org.remanence.study.automaton.ExtractedAutomaton.ReadToken;
import org.remanence.ui.plot.figure.TableWindow;
import org.remanence.ui.plot.figure.TitledPlot;

/** Figure of an automaton, in which the arrow keys read the string on and back. */
final class AutomatonFigure extends TitledPlot {
  private static final double MIN_LINES = 24;

  private final AutomatonPane pane = new AutomatonPane();
  private final Label legend = new Label(Messages.text("automaton.legend"));
  private final IntConsumer step;
  private Optional<AutomatonAnswer> shown = Optional.empty();

  /**
   * @param step reads so many tokens more, or fewer
   */
  AutomatonFigure(IntConsumer step) {
    super("automaton-figure", MIN_LINES);
    this.step = step;
    legend.getStyleClass().add("hint");
    legend.setWrapText(true);
    getChildren().addAll(pane, legend);
    pane.setOnMouseClicked(event -> requestFocus());
    setOnKeyPressed(this::onKey);
    setAccessibleHelp(Messages.text("automaton.help"));
  }

  void show(AutomatonAnswer answer) {
    shown = Optional.of(answer);
    titleLabel().setText(AutomatonTexts.title(answer));
    pane.show(answer.found().automaton(), answer.labels());
    setAccessibleText(title() + ". " + AutomatonTexts.size(answer));
    requestLayout();
  }

  /** Marks where both are before the first token, or after one. */
  void mark(Optional<ReadToken> token) {
    pane.mark(
        token.map(ReadToken::automatonState).orElse(OptionalInt.of(0)),
        token.map(ReadToken::clusterState).orElse(OptionalInt.empty()));
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case RIGHT -> step.accept(1);
      case LEFT -> step.accept(-1);
      case HOME -> step.accept(-Short.MAX_VALUE);
      case END -> step.accept(Short.MAX_VALUE);
      default -> {
        return;
      }
    }
    event.consume();
  }

  @Override
  protected void layoutChildren() {
    double line = line();
    layoutTitle(0, 0, getWidth());
    double below = legend.prefHeight(getWidth());
    double top = titleHeight() + 0.2 * line;
    pane.resizeRelocate(0, top, getWidth(), Math.max(0, getHeight() - top - below));
    pane.layout();
    legend.resizeRelocate(0, getHeight() - below, getWidth(), below);
  }

  @Override
  public boolean isBlank() {
    return shown.isEmpty();
  }

  @Override
  public String delimited(char separator) {
    return AutomatonTable.delimited(
        shown.orElseThrow().found().automaton(), shown.orElseThrow().labels(), separator);
  }

  @Override
  public void showTable() {
    AutomatonAnswer answer = shown.orElseThrow();
    TableWindow.open(
        this,
        title(),
        TableWindow.table(
            AutomatonTable.headings(),
            AutomatonTable.rows(answer.found().automaton(), answer.labels())));
  }

  @Override
  public Node picture() {
    return this;
  }
}
