package org.remanence.lab;

import java.util.Optional;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.NetworkKey;
import org.remanence.model.TrainedModel;
import org.remanence.training.history.RunRecord;

/**
 * A network of a lab.
 *
 * @param trained what its training came to; empty where that is not known, as of one that was
 *     stopped
 * @param run its training, epoch by epoch; empty if that was not one of the lab's
 * @param epochs how many epochs there are to look back at, the initial weights among them; 0 if
 *     there are none
 */
public record LabNetwork(
    Classifier classifier, Optional<TrainedModel> trained, Optional<RunRecord> run, int epochs) {

  public Architecture architecture() {
    return classifier.architecture();
  }

  /** Key under which it is looked into; there is one network of each in a lab. */
  public NetworkKey key() {
    return classifier.key();
  }
}
