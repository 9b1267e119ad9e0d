package org.remanence.ui.results;

import java.util.Locale;

/**
 * About how long a study takes if nothing in it ends early.
 *
 * @param basis what it rests on
 */
record StudyEstimate(double seconds, Basis basis) {

  /** What is known of an epoch. */
  enum Basis {
    /** All networks were trained on these texts before. */
    EARLIER,

    /** Steps of some network were timed for it. */
    TIMED,

    /** Each run is given its time. */
    GIVEN;

    /** Its part of a message key. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
