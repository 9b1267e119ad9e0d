package org.remanence.ui.gates;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.remanence.i18n.Messages;
import org.remanence.ui.plot.figure.Figure;
import org.remanence.ui.plot.token.TokenChart;
import org.remanence.ui.plot.token.TokenTable;

/** All curves of a cell as one figure. */
final class CurvesFigure implements Figure {
  private final GateCurves curves;

  CurvesFigure(GateCurves curves) {
    this.curves = curves;
  }

  @Override
  public String title() {
    return Messages.text("gates.curves");
  }

  @Override
  public boolean isBlank() {
    return !curves.isVisible() || curves.shown().isEmpty();
  }

  @Override
  public String delimited(char separator) {
    return table().delimited(separator);
  }

  @Override
  public void showTable() {
    table().show(curves);
  }

  @Override
  public Node picture() {
    return curves;
  }

  private TokenTable table() {
    List<String> names = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    for (TokenChart curve : curves.shown()) {
      names.addAll(curve.table().names());
      columns.addAll(curve.table().values());
    }
    return new TokenTable(title(), curves.shown().get(0).table().tokens(), names, columns);
  }
}
