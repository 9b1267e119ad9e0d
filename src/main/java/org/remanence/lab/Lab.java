package org.remanence.lab;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.text.Task;

/**
 * A lesson's work as a whole: what a {@code .remalab} file holds. Immutable.
 *
 * @param form the training form, by the names that the settings give its fields
 * @param chosen texts that are chosen to train on
 * @param trained texts that the networks were trained on, and how they were split
 * @param networks those that are looked into, one of each architecture and pooling
 * @param writers the language models
 */
public record Lab(
    Map<String, String> form,
    Optional<LabTexts> chosen,
    Optional<LabSplit> trained,
    List<LabNetwork> networks,
    List<TrainedLanguageModel> writers,
    LabView view) {
  public Lab {
    form = Collections.unmodifiableSortedMap(new TreeMap<>(form));
    networks = List.copyOf(networks);
    writers = List.copyOf(writers);
  }

  /** The same lab with those of its networks and trained texts alone that are for a task. */
  public Lab with(Task task) {
    List<LabNetwork> kept =
        networks.stream().filter(network -> network.classifier().task() == task).toList();
    return new Lab(
        form,
        chosen,
        trained.filter(texts -> texts.texts().dataset().task() == task),
        kept,
        writers,
        view);
  }

  /** The same lab looked at in another way. */
  public Lab with(LabView other) {
    return new Lab(form, chosen, trained, networks, writers, other);
  }
}
