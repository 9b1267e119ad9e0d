package org.remanence.ui.plot.live;

/** Place of a plot's axes, in pixels, and the window of the plane between them. */
record PlotFrame(
    double left, double right, double top, double bottom, PlotWindow window, boolean log) {
  /** Distance in pixels beyond an edge at which a line is that has no place in the window. */
  private static final double BEYOND = 1000;

  /** Distance in pixels by which rounding may take a place over an edge. */
  private static final double SLACK = 0.1;

  boolean hasRoom() {
    return right > left && bottom > top;
  }

  boolean holds(double x, double y) {
    return hasRoom()
        && x >= left - SLACK
        && x <= right + SLACK
        && y >= top - SLACK
        && y <= bottom + SLACK;
  }

  double x(double value) {
    return left + (value - window.left()) / (window.right() - window.left()) * (right - left);
  }

  double y(double value) {
    // A loss that is no number any more has left through the top.
    double share = Double.isFinite(value) ? share(value) : Double.POSITIVE_INFINITY;
    return Math.max(top - BEYOND, Math.min(bottom + BEYOND, bottom - share * (bottom - top)));
  }

  double valueOfX(double x) {
    return window.left() + (x - left) / (right - left) * (window.right() - window.left());
  }

  double valueOfY(double y) {
    double share = (bottom - y) / (bottom - top);
    return log
        ? window.bottom() * Math.pow(window.top() / window.bottom(), share)
        : window.bottom() + share * (window.top() - window.bottom());
  }

  /** The window between two places of this frame. */
  PlotWindow between(double x1, double y1, double x2, double y2) {
    return new PlotWindow(
        valueOfX(Math.min(x1, x2)),
        valueOfX(Math.max(x1, x2)),
        valueOfY(Math.max(y1, y2)),
        valueOfY(Math.min(y1, y2)));
  }

  private double share(double value) {
    return log
        ? Math.log(value / window.bottom()) / Math.log(window.top() / window.bottom())
        : (value - window.bottom()) / (window.top() - window.bottom());
  }
}
