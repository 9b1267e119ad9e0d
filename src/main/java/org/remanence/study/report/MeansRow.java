package org.remanence.study.report;

import java.util.List;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.statistics.MeanEstimate;

/**
 * A row of the tables of means, for people: of a configuration, of an architecture that was tuned,
 * or of a baseline.
 *
 * @param hidden units; empty where there are none
 * @param weights parameters without word vectors; empty where there are no word vectors
 */
public record MeansRow(
    String name,
    String hidden,
    String parameters,
    String weights,
    MeanEstimate means,
    String loss) {
  /** Stands where there is no number. */
  static final String NONE = "–";

  /** Headings of columns. */
  public static List<String> headings(String... columns) {
    return Stream.of(columns).map(name -> Messages.text("study.column." + name)).toList();
  }

  /** Those of the configurations, then those of what was tuned. */
  public static List<MeansRow> networks(StudyAnalysis analysis) {
    return Stream.concat(analysis.configurations().stream(), analysis.tuned().stream())
        .map(contender -> of(contender, analysis))
        .toList();
  }

  public static List<MeansRow> baselines(StudyAnalysis analysis) {
    return analysis.baselineMeans().stream().map(MeansRow::of).toList();
  }

  private static MeansRow of(Contender contender, StudyAnalysis analysis) {
    return new MeansRow(
        StudyNames.of(contender),
        contender.configuration().map(c -> NumberText.whole(c.hidden())).orElse(""),
        analysis.parameters(contender).map(ReportNumbers::range).orElse(""),
        contender.configuration().map(c -> NumberText.whole(c.weights())).orElse(""),
        contender.accuracy(analysis.overlap()),
        loss(contender.loss(analysis.overlap())));
  }

  private static MeansRow of(BaselineMean mean) {
    return new MeansRow(
        StudyNames.of(mean),
        "",
        ReportNumbers.range(mean.parameters()),
        "",
        mean.accuracy(),
        loss(mean.loss()));
  }

  private static String loss(MeanEstimate loss) {
    return Double.isNaN(loss.mean()) ? NONE : NumberText.loss(loss.mean());
  }

  /** Number of runs, or splits, that it is the mean of. */
  public String runs() {
    return NumberText.whole(means.n());
  }

  public String accuracy() {
    return Double.isNaN(means.mean()) ? NONE : NumberText.accuracy(means.mean());
  }

  public String interval() {
    return means.hasInterval() ? ReportNumbers.interval(means.low(), means.high()) : NONE;
  }

  public String spread() {
    return Double.isNaN(means.sd()) ? NONE : NumberText.points(means.sd());
  }
}
