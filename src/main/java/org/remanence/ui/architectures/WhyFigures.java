package org.remanence.ui.architectures;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.tab.ArchitectureStyle;

/** Parts that unfold under a cell of the table: a sentence, formulas, a figure measured here. */
final class WhyFigures {
  private final ArchitecturesViewModel model;
  private final PlotFiles files;
  private final Subscriptions subscriptions;
  private final Map<Aspect, Node> made = new EnumMap<>(Aspect.class);
  private RecallFigure recall;

  WhyFigures(ArchitecturesViewModel model, PlotFiles files, Subscriptions subscriptions) {
    this.model = model;
    this.files = files;
    this.subscriptions = subscriptions;
  }

  Node why(Aspect aspect, Architecture architecture, AspectTexts texts) {
    Label title =
        new Label(
            Messages.text(
                "architectures.why.title",
                ArchitectureStyle.name(architecture),
                Messages.text("architectures.aspect." + aspect.id())));
    title.getStyleClass().add("plot-title");
    Label reason = WrappedLabel.of(texts.why(aspect, architecture));
    HowDoWeKnow.source(reason, () -> AspectTexts.whyKey(aspect, architecture));
    VBox box = new VBox(title, reason);
    box.getStyleClass().add("why");
    // It takes the room of the cells above it and must not change theirs.
    box.setPrefWidth(0);
    for (String formula : texts.formulas(aspect, architecture)) {
      Label line = WrappedLabel.of(formula);
      line.getStyleClass().add("why-formula");
      HowDoWeKnow.on(
          line,
          () ->
              new AspectPassports(model)
                  .number(aspect, architecture)
                  .map(found -> found.shownAs(formula)),
          files);
      box.getChildren().add(line);
    }
    Node figure = figure(aspect, architecture);
    if (figure != null) {
      box.getChildren().add(figure);
    }
    return box;
  }

  /**
   * Figure of what is measured here, once that is asked for; null where there is nothing to
   * measure.
   */
  private Node figure(Aspect aspect, Architecture architecture) {
    return switch (aspect) {
      case SPEED ->
          made.computeIfAbsent(aspect, key -> new SpeedFigure(model, files, subscriptions));
      case GRADIENT ->
          made.computeIfAbsent(aspect, key -> new GradientFigure(model, files, subscriptions));
      case RECALL -> {
        if (recall == null) {
          recall = new RecallFigure(model.recall(), files, subscriptions);
        }
        recall.unfoldFor(architecture);
        yield recall;
      }
      default -> null;
    };
  }
}
