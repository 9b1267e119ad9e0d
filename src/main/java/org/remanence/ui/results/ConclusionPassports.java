package org.remanence.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remanence.passport.Passport;
import org.remanence.passport.result.TableSettingsPassport;
import org.remanence.passport.result.TimePassport;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.Conclusion;
import org.remanence.study.benchmark.ConclusionVisitor;
import org.remanence.study.benchmark.TestResult;

/** Passports of the conclusions from a table. */
final class ConclusionPassports implements ConclusionVisitor<Optional<Passport>> {
  private final ResultsPassports passports;
  private final Benchmark benchmark;
  private final String fingerprint;

  /**
   * @param passports of the table’s numbers
   * @param fingerprint of its data
   */
  ConclusionPassports(ResultsPassports passports, Benchmark benchmark, String fingerprint) {
    this.passports = passports;
    this.benchmark = benchmark;
    this.fingerprint = fingerprint;
  }

  @Override
  public Optional<Passport> alone(Conclusion.Alone alone) {
    return passports.accuracy(alone.row());
  }

  @Override
  public Optional<Passport> best(Conclusion.Best best) {
    return Optional.of(passports.saved().accuracies(List.of(best.row())));
  }

  @Override
  public Optional<Passport> tied(Conclusion.Tied tied) {
    return Optional.of(passports.saved().accuracies(tied.rows()));
  }

  @Override
  public Optional<Passport> chance(Conclusion.Chance chance) {
    List<BenchmarkRow> others =
        Stream.concat(chance.apart().stream(), chance.alike().stream()).toList();
    return Optional.of(passports.saved().differences(chance.best(), others));
  }

  @Override
  public Optional<Passport> cheaper(Conclusion.Cheaper cheaper) {
    return Optional.of(passports.saved().accuracies(List.of(cheaper.best(), cheaper.row())));
  }

  @Override
  public Optional<Passport> gates(Conclusion.Gates gates) {
    return Optional.of(passports.saved().differences(gates.gated(), List.of(gates.rnn())));
  }

  @Override
  public Optional<Passport> extension(Conclusion.Extension extension) {
    return Optional.of(
        passports.saved().differences(extension.larger(), List.of(extension.lstm())));
  }

  @Override
  public Optional<Passport> lossDisagrees(Conclusion.LossDisagrees loss) {
    return passports.loss(loss.lowest());
  }

  @Override
  public Optional<Passport> stillImproving(Conclusion.StillImproving improving) {
    return passports.bestEpoch(improving.rows().get(0));
  }

  @Override
  public Optional<Passport> mixed(Conclusion.Mixed mixed) {
    return Optional.of(
        TableSettingsPassport.of(
            benchmark.networks(), mixed.settings(), mixed.seeds(), fingerprint));
  }

  @Override
  public Optional<Passport> method(Conclusion.Method method) {
    return Optional.of(passports.saved().comparisons(method.unpaired()));
  }

  @Override
  public Optional<Passport> against(Conclusion.Against against) {
    List<TestResult> rows = new ArrayList<>(against.above());
    rows.addAll(against.others());
    return benchmark.baselines().stream()
        .filter(baseline -> baseline.kind() == against.baseline())
        .findFirst()
        .map(baseline -> passports.saved().differences(baseline, rows));
  }

  @Override
  public Optional<Passport> time(Conclusion.Time time) {
    return Optional.of(
        TimePassport.ratio(timed(time.slowest()), timed(time.fastest()), time.ratio()));
  }

  private static TimePassport.Timed timed(BenchmarkRow row) {
    return new TimePassport.Timed(
        FindingTexts.name(row), row.metrics().seconds(), row.metrics().epochs());
  }
}
