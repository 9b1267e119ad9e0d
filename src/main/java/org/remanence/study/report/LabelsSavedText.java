package org.remanence.study.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.ArchitectureNames;
import org.remanence.study.config.TransferSettings;
import org.remanence.study.statistics.LabelsNeeded;
import org.remanence.study.statistics.PairedTest;

/** Labels that a start saves, in words and as a table for people, in the language in use. */
public final class LabelsSavedText {
  private final TransferSettings transfer;

  public LabelsSavedText(TransferSettings transfer) {
    this.transfer = transfer;
  }

  /** The question that these sentences answer. */
  public String question() {
    return Messages.text("study.labels.question", transfer.encoder().source());
  }

  /** A sentence or two about one number of labels. */
  public String of(LabelsSaved saved) {
    String name = ArchitectureNames.of(saved.architecture());
    String key = "study.labels." + saved.kind().id();
    return switch (saved.kind()) {
      case SAVES ->
          Messages.text(
              key, name, saved.labels(), needed(saved), interval(saved), difference(saved));
      case BEYOND ->
          Messages.text(
              key,
              name,
              saved.labels(),
              NumberText.accuracy(saved.with().mean()),
              transfer.most(),
              interval(saved));
      case NONE, OPEN -> Messages.text(key, name, saved.labels(), needed(saved), interval(saved));
      case TOO_FEW ->
          Messages.text(key, name, saved.labels(), saved.splits(), PairedTest.MIN_SPLITS);
      case NO_SPREAD -> Messages.text(key, name, saved.labels());
    };
  }

  public static List<String> headings() {
    return Stream.of("configuration", "labels", "with", "without", "needed", "interval")
        .map(name -> Messages.text("study.labels.column." + name))
        .toList();
  }

  /** The cells of a row under the {@link #headings}. */
  public List<String> row(LabelsSaved saved) {
    boolean known = saved.needed() != null;
    return List.of(
        ArchitectureNames.of(saved.architecture()),
        NumberText.whole(saved.labels()),
        known ? NumberText.accuracy(saved.with().mean()) : MeansRow.NONE,
        known ? NumberText.accuracy(saved.without().mean()) : MeansRow.NONE,
        known ? needed(saved) : MeansRow.NONE,
        known && saved.kind() != LabelsSaved.Kind.NO_SPREAD ? interval(saved) : MeansRow.NONE);
  }

  private static long difference(LabelsSaved saved) {
    return Math.round(number(saved).value()) - saved.labels();
  }

  private String needed(LabelsSaved saved) {
    return labels(number(saved).value());
  }

  private String interval(LabelsSaved saved) {
    String low = labels(number(saved).low());
    String high = labels(number(saved).high());
    return low.equals(high) ? low : Messages.text("study.interval", low, high);
  }

  private static LabelsNeeded number(LabelsSaved saved) {
    return Objects.requireNonNull(saved.needed(), "known from three splits on");
  }

  /** At the ends of what was tried it may be fewer, or must be more. */
  private String labels(double number) {
    if (Double.isInfinite(number)) {
      return Messages.text("study.labels.more", transfer.most());
    }
    return number <= transfer.fewest()
        ? Messages.text("study.labels.at-most", transfer.fewest())
        : NumberText.whole(Math.round(number));
  }
}
