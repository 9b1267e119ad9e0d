package org.remanence.passport;

import java.util.List;
import java.util.OptionalLong;
import org.remanence.model.Hyperparameters;

/**
 * Origin of a number.
 *
 * @param data the data's name and which part of them; empty if none are behind the number, or they
 *     are not known
 * @param fingerprint SHA-256 of the data; empty if not known
 * @param seed of the training, or of the draw
 * @param settings of the training or the study
 * @param sources the publications, or the program’s own counts and measurements
 */
public record Origin(
    String data,
    String fingerprint,
    OptionalLong seed,
    List<Setting> settings,
    List<CitedSource> sources) {
  public static final Origin NONE = of("", "");

  /** A setting’s name and its value in words. */
  public record Setting(String name, String value) {}

  public Origin {
    settings = List.copyOf(settings);
    sources = List.copyOf(sources);
  }

  /** Origin of what only data are behind. */
  public static Origin of(String data, String fingerprint) {
    return new Origin(data, fingerprint, OptionalLong.empty(), List.of(), List.of());
  }

  /** Origin of a network trained like that. */
  public static Origin of(String data, String fingerprint, Hyperparameters hyperparameters) {
    return new Origin(
        data,
        fingerprint,
        OptionalLong.of(hyperparameters.seed()),
        Settings.of(hyperparameters),
        List.of());
  }
}
