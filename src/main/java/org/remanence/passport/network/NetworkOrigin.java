package org.remanence.passport.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.remanence.engine.Pooling;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.NetworkKey;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.model.RemaFile;
import org.remanence.model.TrainedModel;
import org.remanence.passport.Origin;
import org.remanence.passport.PassportFile;
import org.remanence.passport.Settings;

/**
 * Origin of a network, as far as it is known.
 *
 * @param provenance which the network’s name tells
 * @param trained what its training ended with; empty while it is under way
 * @param data the data's name, and how much of them it was trained on; empty if not known
 * @param fingerprint SHA-256 of the data; empty if not known
 */
public record NetworkOrigin(
    Provenance provenance, Optional<TrainedModel> trained, String data, String fingerprint) {
  public static final NetworkOrigin UNKNOWN =
      new NetworkOrigin(Provenance.GIVEN, Optional.empty(), "", "");

  /** A saved or finished model, of data whose name is not known. */
  public static NetworkOrigin of(Provenance provenance, TrainedModel model) {
    return new NetworkOrigin(provenance, Optional.of(model), "", model.dataFingerprint());
  }

  /** Name of a network of this origin. */
  public String name(Classifier classifier) {
    return name(classifier.key());
  }

  /** The same of one that is trained, by its architecture and the pooling of its settings. */
  public String name(Architecture architecture, Pooling pooling) {
    return name(NetworkKey.of(architecture, pooling));
  }

  private String name(NetworkKey key) {
    return provenance.nameOf(key.title());
  }

  public Origin of(Classifier classifier) {
    return of(classifier, data);
  }

  /**
   * Data, settings, how these were chosen, and the epoch of the weights, as far as that is known.
   *
   * @param told of the data
   */
  Origin of(Classifier classifier, String told) {
    List<Origin.Setting> settings = new ArrayList<>();
    model(classifier)
        .map(TrainedModel::metrics)
        .filter(metrics -> metrics.bestEpoch() > 0)
        .ifPresent(
            metrics ->
                settings.add(
                    Settings.of(
                        "weights",
                        Messages.text(
                            "passport.weights.epoch", metrics.bestEpoch(), metrics.epochs()))));
    if (provenance == Provenance.TUNED) {
      settings.add(Settings.of("choice", Messages.text("passport.chosen-by-trials")));
    }
    settings.addAll(Settings.of(classifier.hyperparameters()));
    return new Origin(
        told,
        fingerprint,
        OptionalLong.of(classifier.hyperparameters().seed()),
        settings,
        List.of());
  }

  private Optional<TrainedModel> model(Classifier classifier) {
    return trained.filter(model -> model.classifier() == classifier);
  }

  /** The network as a file: a model where its training is over, else its parts alone. */
  public PassportFile file(Classifier classifier) {
    return model(classifier)
        .map(
            model ->
                new PassportFile(
                    name(classifier, RemaFile.EXTENSION), out -> RemaFile.write(out, model)))
        .orElseGet(
            () ->
                new PassportFile(
                    name(classifier, ".zip"), out -> RemaFile.writeNetwork(out, classifier)));
  }

  private static String name(Classifier classifier, String ending) {
    return classifier.key().id() + ending;
  }
}
