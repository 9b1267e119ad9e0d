package org.remanence.notebook.lesson;

import org.remanence.notebook.Place;

/** Place at which data came into being; two of the same place are different ones. */
public final class Root {
  private final Place place;

  Root(Place place) {
    this.place = place;
  }

  public Place place() {
    return place;
  }
}
