package org.remanence.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Inspection;
import org.remanence.study.causal.CausalMap;
import org.remanence.study.causal.CausalText;

/** A causal map for people: a row for each word, a column for each gate and state. */
public final class CausalTable {
  private static final int DECIMALS = 3;

  private CausalTable() {}

  public static void print(CausalMap map, PrintWriter out) {
    out.println(CausalText.answers(map));
    out.println(CausalText.change(map));
    out.println();
    List<String> headings = new ArrayList<>(List.of(Messages.text("cli.column.token")));
    List<LayerTrace> layers = map.pair().layers();
    for (LayerTrace layer : layers) {
      for (Signal signal : layer.cell().signals()) {
        String symbol = layer.cell().symbol(signal);
        headings.add(layers.size() == 1 ? symbol : symbol + " " + layer.name());
      }
    }
    TextTable table = new TextTable(headings);
    for (int token = 0; token < map.pair().tokens(); token++) {
      List<String> cells = new ArrayList<>(List.of(word(map, token)));
      for (int row = 0; row < map.rows(); row++) {
        int site = map.index(row, token);
        cells.add(
            NumberText.decimal(map.isTelling() ? map.share(site) : map.effect(site), DECIMALS));
      }
      table.add(cells.toArray(String[]::new));
    }
    table.print(out);
  }

  /** The word, with the one in its place in the other sentence where that is not the same. */
  private static String word(CausalMap map, int token) {
    Inspection.Token base = map.pair().base().tokens().get(token);
    Inspection.Token source = map.pair().source().tokens().get(token);
    return base.text().equals(source.text()) ? base.text() : base.text() + " → " + source.text();
  }
}
