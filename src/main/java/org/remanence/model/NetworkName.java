package org.remanence.model;

import org.remanence.i18n.Messages;

/**
 * Name of a network: from its architecture, and from its provenance if that is not a training with
 * given settings.
 */
public record NetworkName(Architecture architecture, Provenance provenance) {
  /** Provenance of a network, as far as its name tells. */
  public enum Provenance {
    /** Trained with settings that were given. */
    GIVEN,
    /** Trained with settings that were chosen by trials. */
    TUNED,
    /** Brought along by the program. */
    SHIPPED;

    /**
     * Name of a network of that provenance, in the language in use.
     *
     * @param network what it is called without that
     */
    public String nameOf(String network) {
      return switch (this) {
        case GIVEN -> network;
        case TUNED -> Messages.text("training.tuned", network);
        case SHIPPED -> Messages.text("training.shipped", network);
      };
    }

    /** Of a run, where it is known whether its settings were chosen by trials. */
    public static Provenance ofTuned(boolean tuned) {
      return tuned ? TUNED : GIVEN;
    }
  }

  /** In the language in use. */
  public String text() {
    return provenance.nameOf(ArchitectureNames.of(architecture));
  }
}
