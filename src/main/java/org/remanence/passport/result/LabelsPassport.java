package org.remanence.passport.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.model.ArchitectureNames;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportFile;
import org.remanence.study.report.Contender;
import org.remanence.study.report.LabelsSaved;
import org.remanence.study.statistics.LabelsNeeded;

/**
 * Passport of the labels that a network needs without a start, from the scores of a study’s runs
 * and the splits that were drawn for the interval.
 */
record LabelsPassport(StudyPassport study, LabelsSaved saved) {
  private static final String FILE = "resamples.csv";

  /** Numbers that are told: those of labels, as far as that many were tried. */
  private enum Estimate {
    REACHED,
    NEEDED,
    LOW,
    HIGH;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    double value(LabelsSaved saved, LabelsNeeded needed) {
      return switch (this) {
        case REACHED -> saved.with().mean();
        case NEEDED -> needed.value();
        case LOW -> needed.low();
        case HIGH -> needed.high();
      };
    }
  }

  /** Empty where no number of labels is told: the accuracy alone has a passport of its own. */
  Optional<Passport> build() {
    return Optional.ofNullable(saved.needed())
        .filter(needed -> saved.kind() != LabelsSaved.Kind.NO_SPREAD)
        .filter(needed -> Double.isFinite(needed.low()))
        .map(this::build);
  }

  private Passport build(LabelsNeeded needed) {
    List<Estimate> estimates =
        Stream.of(Estimate.values())
            .filter(each -> Double.isFinite(each.value(saved, needed)))
            .toList();
    List<Contender> own =
        study.analysis().configurations().stream()
            .filter(each -> each.architecture() == saved.architecture())
            .toList();
    return study
        .scored(
            Kind.STUDY_LABELS,
            Messages.text(
                "passport.title.study.labels",
                ArchitectureNames.of(saved.architecture()),
                saved.labels()),
            study.trained(own.toArray(Contender[]::new)),
            estimates.stream().mapToDouble(each -> each.value(saved, needed)).toArray())
        .named(estimates.stream().map(Estimate::id).toList())
        .file(PassportFile.of(FILE, this::resamples))
        .input("s", "resamples", FILE)
        .variable("RESAMPLES", FILE)
        .variable("LABELS", study.analysis().plan().config().transfer().orElseThrow().labels())
        .variable("WITHOUT", places(own, false))
        .variable("WITH", places(own, true))
        .variable("AT", saved.labels())
        .variable("TOLD", estimates.stream().map(Estimate::id).toList())
        .build();
  }

  private List<Integer> places(List<Contender> own, boolean pretrained) {
    return own.stream()
        .filter(each -> each.configuration().orElseThrow().isPretrained() == pretrained)
        .map(study::place)
        .toList();
  }

  /** A line for each resample: places of the splits that were drawn, among the complete ones. */
  private String resamples() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(IntStream.range(0, saved.splits()).mapToObj(i -> "draw" + i).toList());
    LabelsNeeded.resamples(saved.splits())
        .forEach(drawn -> lines.add(Arrays.stream(drawn).mapToObj(String::valueOf).toList()));
    return Csv.raw(lines);
  }
}
