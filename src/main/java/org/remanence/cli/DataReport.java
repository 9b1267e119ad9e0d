package org.remanence.cli;

import java.util.List;
import java.util.stream.Stream;
import org.remanence.cli.output.Numbers;
import org.remanence.text.Dataset;
import org.remanence.text.Split;
import org.remanence.text.Task;
import org.remanence.text.Vocabulary;
import org.remanence.training.TrainingData;
import org.remanence.training.TrainingRequest;
import org.remanence.training.VectorCoverage;
import org.remanence.training.transfer.PretrainedEncoder;

/** Report on what a comparison trains on, before it begins. */
final class DataReport {
  private final ReportingCommand command;

  DataReport(ReportingCommand command) {
    this.command = command;
  }

  /** Tells sizes, and how many words pre-trained vectors cover. */
  void tellData(Dataset dataset, TrainingData data) {
    command.report(
        data.task() == Task.TAGGING ? "cli.compare.data.tagging" : "cli.compare.data",
        dataset.name(),
        dataset.examples().size(),
        data.labels().size(),
        data.train().size(),
        data.validation().size(),
        data.test().size(),
        data.vocabulary().size());
    if (data.task() == Task.TAGGING) {
      tellWords(dataset, data);
    }
    if (data.vectors() != null) {
      VectorCoverage coverage = data.coverage();
      command.report(
          "cli.compare.vectors",
          data.vectors().source(),
          data.vectors().dimension(),
          Numbers.percent(coverage.ofWords()),
          Numbers.percent(coverage.ofTokens()));
    }
  }

  /** Tells whether sentences are in more than one part. */
  void tellLeaks(Split split, TrainingData data, boolean keepDuplicates) {
    int measured = data.validation().size() + data.test().size();
    if (split.leaked() == 0) {
      command.report("cli.compare.no-leak");
    } else if (keepDuplicates) {
      command.report("cli.compare.leaked", split.leaked(), measured);
    } else {
      throw new IllegalStateException(split.leaked() + " sentences straddle the split");
    }
  }

  /** Reports how many words of tagged sentences are not read, and so get no tag. */
  private void tellWords(Dataset dataset, TrainingData data) {
    long words = dataset.examples().stream().mapToLong(sentence -> sentence.tags().size()).sum();
    long read =
        Stream.of(data.train(), data.validation(), data.test())
            .flatMap(List::stream)
            .mapToLong(sentence -> sentence.ids().length)
            .sum();
    if (read < words) {
      command.report("cli.tags.unread", words - read);
    }
  }

  /** Reports how much of the networks is a language model's. */
  void tellStart(List<TrainingRequest> requests) {
    PretrainedEncoder encoder = requests.get(0).data().encoder();
    if (encoder == null) {
      return;
    }
    List<String> words = requests.get(0).data().vocabulary().words();
    List<String> own = words.subList(Vocabulary.UNKNOWN + 1, words.size());
    command.report(
        "cli.compare.start",
        encoder.source(),
        own.stream().filter(encoder::knows).count(),
        own.size());
    for (TrainingRequest request : requests) {
      command.report(
          "cli.compare.start.layers",
          request.architecture().id(),
          encoder.layers(request.architecture()),
          request.architecture().layers());
    }
  }
}
