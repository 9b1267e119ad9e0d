package org.remanence.ui.session;

import java.util.Optional;
import javafx.beans.value.ObservableObjectValue;
import org.remanence.model.Classifier;
import org.remanence.study.units.SentenceParts;
import org.remanence.text.Dataset;
import org.remanence.text.Split;
import org.remanence.text.SplitOptions;
import org.remanence.text.Splitter;
import org.remanence.text.Task;
import org.remanence.training.PreparedData;

/**
 * The texts on which it is asked what networks have learnt, such as which units: those that the
 * networks shown were trained on, split as then; where these are not known, those that are chosen
 * to train on, for models that were opened.
 *
 * @param trained what was trained on, if that is known
 */
public record SearchedTexts(Dataset dataset, Optional<PreparedData> trained) {

  /** The present ones, if there are any. */
  public static Optional<SearchedTexts> of(
      ObservableObjectValue<PreparedData> prepared, ObservableObjectValue<Dataset> chosen) {
    if (prepared.get() != null && hasLabels(prepared.get().dataset())) {
      return Optional.of(new SearchedTexts(prepared.get().dataset(), Optional.of(prepared.get())));
    }
    return Optional.ofNullable(chosen.get())
        .filter(SearchedTexts::hasLabels)
        .map(dataset -> new SearchedTexts(dataset, Optional.empty()));
  }

  /** Concepts are of texts that have a label as a whole. */
  private static boolean hasLabels(Dataset dataset) {
    return dataset.task() == Task.CLASSIFICATION;
  }

  /**
   * Returns whether the network is known to have been {@linkplain PreparedData#taught taught} by
   * them.
   */
  public boolean taught(Classifier classifier) {
    return trained.filter(data -> data.taught(classifier)).isPresent();
  }

  /** Cuts them into what the network reads; takes a moment. */
  public SentenceParts corpus(Classifier classifier, long seed) {
    Split split =
        trained
            .map(PreparedData::split)
            .orElseGet(
                () ->
                    Splitter.split(
                        dataset,
                        new SplitOptions(
                            seed,
                            SplitOptions.DEFAULT_TEST_SHARE,
                            SplitOptions.DEFAULT_VALIDATION_SHARE,
                            false)));
    return SentenceParts.of(dataset, split, classifier.hyperparameters().maxLength(), seed);
  }
}
