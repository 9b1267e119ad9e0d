package org.remanence.ui.gates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.engine.BlockTrace;
import org.remanence.engine.cell.BlockPart;
import org.remanence.explain.CellRun;
import org.remanence.explain.PlayedLayer;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.plot.chart.NiceNumbers;
import org.remanence.ui.plot.token.TokenBars;
import org.remanence.ui.plot.token.TokenChart;

/**
 * Bars of what a transformer's block reads at the word that is played: of each word up to it the
 * weight that each head gives it, and its key and value, which a block that writes keeps of every
 * word. With each word that is played there is one more.
 */
final class CacheBars extends VBox {
  private final Label size = new Label();
  private final List<TokenBars> heads = new ArrayList<>();
  private final TokenBars keys = new TokenBars();
  private final TokenBars values = new TokenBars();
  private CellRun run;
  private BlockTrace block;
  private GatesPassports passports;
  private List<StepValues> steps = List.of();
  private int shownUnit;
  private int shownToken;

  /**
   * @param prepare takes a new chart into the plots that it stands among
   */
  CacheBars(Consumer<TokenChart> prepare) {
    getStyleClass().add("cache-bars");
    size.setId("cacheSize");
    size.setWrapText(true);
    size.setMinHeight(USE_PREF_SIZE);
    size.getStyleClass().add("hint");
    for (Quantity head : Quantity.HEADS) {
      TokenBars bars = new TokenBars();
      bars.setId("cache-" + head.id().replace('_', '-'));
      bars.getStyleClass().add(head.id().replace('_', '-'));
      heads.add(bars);
    }
    keys.setId("cache-keys");
    values.setId("cache-values");
    getChildren().addAll(heads);
    getChildren().addAll(size, keys, values);
    charts().forEach(prepare);
    charts().forEach(chart -> setVgrow(chart, Priority.ALWAYS));
    Visibility.show(this, false);
  }

  /** The charts to be seen, from top to bottom. */
  List<TokenChart> shown() {
    return isVisible() ? charts() : List.of();
  }

  private List<TokenChart> charts() {
    return Stream.concat(heads.stream(), Stream.of(keys, values))
        .map(TokenChart.class::cast)
        .toList();
  }

  /** Shows a block; nothing of a cell. */
  void show(CellRun next, int layer, int unit, GatesPassports of) {
    block = next.layers().get(layer).block().orElse(null);
    Visibility.show(this, block != null);
    if (block == null) {
      return;
    }
    run = next;
    passports = of;
    PlayedLayer played = run.played(layer);
    steps =
        IntStream.range(0, run.tokens().size())
            .mapToObj(token -> played.values(token, unit))
            .toList();
    shownUnit = unit;
    shownToken = -1;
    keys.setPassports(passports.quantities(Quantity.KEY));
    values.setPassports(passports.quantities(Quantity.VALUE));
  }

  /** Shows what there is at that word. */
  void follow(int token) {
    if (!isVisible() || token == shownToken || token >= run.tokens().size()) {
      return;
    }
    shownToken = token;
    for (int head = 0; head < heads.size(); head++) {
      float[] weights = block.weights(head, token);
      TokenBars bars = heads.get(head);
      bars.show(
          Messages.text("gates.cache.head", head + 1),
          run.tokens(),
          upTo(token, read -> weights[block.skipped() + read]),
          0,
          1);
      bars.setPassports(passports.head(head, token));
    }
    showKept(keys, Quantity.KEY, token);
    showKept(values, Quantity.VALUE, token);
    int words = token + 1;
    int each = 2 * block.rows(BlockPart.KEY)[0].length;
    size.setText(Messages.text("gates.cache.size", words, each, words * each, block.skipped()));
  }

  private void showKept(TokenBars bars, Quantity quantity, int token) {
    double[] all = steps.stream().mapToDouble(step -> step.get(quantity)).toArray();
    double limit = NiceNumbers.atLeast(Arrays.stream(all).map(Math::abs).max().orElse(0));
    boolean signed = Arrays.stream(all).anyMatch(value -> value < 0);
    bars.show(
        QuantityText.of(quantity, steps.get(token), shownUnit).name(),
        run.tokens(),
        upTo(token, read -> all[read]),
        signed ? -limit : 0,
        limit);
  }

  /** Numbers of the words up to one; NaN for those that follow. */
  private double[] upTo(int token, IntToDoubleFunction value) {
    return IntStream.range(0, run.tokens().size())
        .mapToDouble(read -> read <= token ? value.applyAsDouble(read) : Double.NaN)
        .toArray();
  }
}
