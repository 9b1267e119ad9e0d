package org.remanence.training.history;

import java.util.Collection;
import org.remanence.model.Architecture;
import org.remanence.model.NetworkName;
import org.remanence.model.NetworkName.Provenance;

/**
 * Name of a run: as the user called it, or by its architecture in the language in use.
 *
 * @param given by the user; empty if none was
 * @param number among the runs that are called by the same architecture, from 1; 0 for none
 */
public record RunName(String given, int number) {
  /** A run that is called by what its network is. */
  public static final RunName NONE = new RunName("", 0);

  public static RunName given(String name) {
    return new RunName(name, 0);
  }

  /**
   * By the architecture, and the first number with which none of {@code others} is called.
   *
   * @param others as they are called now
   */
  static RunName free(Collection<String> others, Architecture architecture, boolean tuned) {
    int number = 1;
    while (others.contains(new RunName("", number).text(architecture, tuned))) {
      number++;
    }
    return new RunName("", number);
  }

  /**
   * In the language in use.
   *
   * @param tuned whether the run’s settings were chosen by trials
   */
  public String text(Architecture architecture, boolean tuned) {
    if (!given.isEmpty()) {
      return given;
    }
    String network = new NetworkName(architecture, Provenance.ofTuned(tuned)).text();
    return number == 0 ? network : network + " " + number;
  }
}
