package org.remanence.ui.plot;

/** The part of the plane that a plot shows, in the plot's own units. */
record PlotWindow(double left, double right, double bottom, double top) {}
