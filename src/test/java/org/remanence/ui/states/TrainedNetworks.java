package org.remanence.ui.states;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.SplitOptions;
import org.remanence.text.Splitter;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.DataPreparation;
import org.remanence.training.TrainingData;
import org.remanence.training.TrainingJob;
import org.remanence.training.TrainingRequest;

/** All architectures, really trained for a few seconds on a part of the built-in reviews. */
final class TrainedNetworks {
  private static final int EVERY = 6;
  private static final Hyperparameters SETTINGS =
      new Hyperparameters(5, 16, 5, 5e-3, 42, 2000, 30, 32, 64, 0, 0, true);

  private TrainedNetworks() {}

  static List<Classifier> on(String datasetName) {
    List<LabelledText> examples = BuiltInDatasets.load(datasetName).examples();
    Dataset part =
        new Dataset(
            datasetName,
            IntStream.range(0, examples.size())
                .filter(i -> i % EVERY == 0)
                .mapToObj(examples::get)
                .toList());
    SplitOptions options =
        new SplitOptions(
            42, SplitOptions.DEFAULT_TEST_SHARE, SplitOptions.DEFAULT_VALIDATION_SHARE, false);
    TrainingData data = DataPreparation.prepare(part, Splitter.split(part, options), SETTINGS);
    try (BackgroundTrainingService service = new BackgroundTrainingService(2)) {
      List<TrainingJob> jobs = new ArrayList<>();
      for (Architecture architecture : Architecture.values()) {
        jobs.add(service.submit(new TrainingRequest(architecture, SETTINGS, data), event -> {}));
      }
      return jobs.stream().map(job -> job.result().join().classifier()).toList();
    }
  }
}
