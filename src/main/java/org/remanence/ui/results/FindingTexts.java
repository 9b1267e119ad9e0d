package org.remanence.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.study.benchmark.BaselineResult;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.Conclusion;
import org.remanence.study.benchmark.ConclusionVisitor;
import org.remanence.study.benchmark.Difference;
import org.remanence.study.benchmark.PairText;
import org.remanence.study.benchmark.TestResult;

/** Conclusions in the words of the language in use. */
final class FindingTexts implements ConclusionVisitor<String> {
  private static final FindingTexts TEXTS = new FindingTexts();
  private static final int NAMES = 4;

  private FindingTexts() {}

  static String text(Conclusion finding) {
    return finding.accept(TEXTS);
  }

  @Override
  public String alone(Conclusion.Alone alone) {
    return Messages.text(
        "results.conclusion.alone",
        name(alone.row()),
        percent(alone.row().accuracy()),
        SettingTexts.one(alone.row()),
        String.valueOf(alone.row().hyperparameters().seed()));
  }

  @Override
  public String best(Conclusion.Best best) {
    return Messages.text(
        "results.conclusion.best",
        name(best.row()),
        percent(best.row().accuracy()),
        best.networks(),
        best.repeats());
  }

  @Override
  public String tied(Conclusion.Tied tied) {
    return Messages.text(
        tied.perfect() ? "results.conclusion.perfect" : "results.conclusion.tied",
        names(tied.rows()),
        percent(tied.rows().get(0).accuracy()));
  }

  @Override
  public String cheaper(Conclusion.Cheaper cheaper) {
    return Messages.text(
        "results.conclusion.cheaper",
        name(cheaper.row()),
        points(cheaper.best().accuracy() - cheaper.row().accuracy()),
        name(cheaper.best()),
        percent(cheaper.share()));
  }

  @Override
  public String gates(Conclusion.Gates gates) {
    return verdict(gates, "gates", gates.difference(), name(gates.gated()), name(gates.rnn()));
  }

  @Override
  public String time(Conclusion.Time time) {
    return Messages.text(
        "results.conclusion.time", name(time.slowest()), name(time.fastest()), time.ratio());
  }

  @Override
  public String lossDisagrees(Conclusion.LossDisagrees loss) {
    return Messages.text(
        "results.conclusion.loss",
        name(loss.lowest()),
        loss.lowest().metrics().testLoss(),
        name(loss.best()),
        loss.best().metrics().testLoss());
  }

  @Override
  public String stillImproving(Conclusion.StillImproving improving) {
    return Messages.text(
        improving.rows().get(0).isTuned()
            ? "results.conclusion.improving.tuned"
            : "results.conclusion.improving",
        names(improving.rows()));
  }

  @Override
  public String mixed(Conclusion.Mixed mixed) {
    return Messages.text("results.conclusion.mixed", mixed.settings(), mixed.seeds());
  }

  @Override
  public String method(Conclusion.Method method) {
    return method.comparisons() == 1
        ? Messages.text("results.conclusion.method.one", method.comparisons(), method.unpaired())
        : Messages.text("results.conclusion.method", method.comparisons(), method.unpaired());
  }

  @Override
  public String chance(Conclusion.Chance chance) {
    String key = chance.apart().isEmpty() ? "none" : chance.alike().isEmpty() ? "all" : "some";
    return Messages.text(
            "results.conclusion.chance." + key,
            SettingTexts.brief(chance),
            name(chance.best()),
            names(chance.apart()),
            names(chance.alike()),
            points(chance.farthest()),
            SettingTexts.confidence(chance.confidence()),
            chance.best().tests(),
            SettingTexts.level(),
            chance.apart().size(),
            chance.alike().size())
        + SettingTexts.stopped(chance);
  }

  @Override
  public String against(Conclusion.Against against) {
    String outcome =
        against.above().isEmpty() ? "none" : against.others().isEmpty() ? "all" : "some";
    return Messages.text(
        "results.conclusion." + against.baseline().name().toLowerCase(Locale.ROOT) + "." + outcome,
        SettingTexts.brief(against),
        percent(against.accuracy()),
        names(against.above()),
        names(against.others()),
        against.above().size(),
        SettingTexts.level());
  }

  @Override
  public String extension(Conclusion.Extension extension) {
    return verdict(
        extension,
        extension.larger().architecture() == Architecture.STACKED_LSTM ? "stacked" : "both-ways",
        extension.difference(),
        name(extension.larger()),
        name(extension.lstm()),
        extension.work());
  }

  /** A verdict on two networks: settings, who leads by how much, and what might change it. */
  private static String verdict(
      Conclusion finding, String kind, Difference difference, Object... about) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(SettingTexts.full(finding));
    arguments.add(points(Math.abs(difference.value())));
    arguments.add(PairText.interval(difference));
    arguments.add(points(difference.bound()));
    arguments.addAll(List.of(about));
    String effect = effect(difference);
    return Messages.text("results.conclusion." + kind + "." + effect, arguments.toArray())
        + (effect.equals("same") ? "" : SettingTexts.stopped(finding));
  }

  /** Better, worse, the same but for little, or open. */
  private static String effect(Difference difference) {
    if (difference.isSignificant()) {
      return difference.value() > 0 ? "better" : "worse";
    }
    return difference.bound() <= Benchmark.CLOSE ? "same" : "open";
  }

  /** Name of a line of the table in the language in use. */
  static String name(TestResult line) {
    if (line instanceof BenchmarkRow row) {
      return row.title();
    }
    return Messages.text("architecture.baseline." + ((BaselineResult) line).kind().id());
  }

  /** The first few of them. */
  static String names(List<BenchmarkRow> rows) {
    Stream<String> names = rows.stream().limit(NAMES).map(FindingTexts::name);
    return rows.size() > NAMES
        ? Messages.text("results.conclusion.more", NameList.begun(names), rows.size() - NAMES)
        : NameList.of(names);
  }

  static String percent(double share) {
    return NumberText.accuracy(share);
  }

  /** A difference of shares, in percentage points, such as “1.5 points”. */
  static String points(double difference) {
    return NumberText.pointsInWords(difference);
  }
}
