package org.remanence.study.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.remanence.engine.InitialWeights;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkName;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.model.TestMetrics;
import org.remanence.study.Predictions;
import org.remanence.study.benchmark.BaselineResult;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.Conclusion;
import org.remanence.study.statistics.McNemar;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.RepeatedTexts;
import org.remanence.text.Split;
import org.remanence.text.Task;
import org.remanence.text.Tokenizer;
import org.remanence.text.Vocabulary;
import org.remanence.training.baselines.Baseline;

/** Each check where it has to speak, and where it has to keep silent. */
class LintReportTest {
  /** What baselines reach while none is measured. */
  private static final double NO_BASELINE = Double.NaN;

  @Test
  void aTunedNetworkIsCalledSo() {
    Warning warning =
        new Warning.BelowReference(
            Check.N_GRAMS,
            new NetworkName(Architecture.GRU, Provenance.TUNED),
            0.4,
            0.5,
            Remedy.TRAIN_LONGER);
    assertThat(LintTexts.what(warning)).startsWith("GRU tuned is right in 40.0%");
  }

  @Test
  void aCleanSplitWithGoodNetworksPassesEveryCheck() {
    Texts texts = new Texts(2000, 400, 400).withLastOpinions();
    LintReport report =
        LintReport.of(texts.subject(0, 0.5, texts.network(texts.training(), 390, 390)));
    assertThat(report.warnings()).isEmpty();
    assertThat(report.ran()).containsExactly(Check.values());
  }

  @Test
  void withoutNetworksOnlyTheSplitIsChecked() {
    Texts texts = new Texts(2000, 400, 400);
    LintReport report =
        LintReport.of(new LintSubject(texts.dataset, texts.split(0), List.of(), List.of()));
    assertThat(report.ran())
        .containsExactly(
            Check.REPEATED, Check.REPEATED_TESTS, Check.ENOUGH_TESTS, Check.ENOUGH_PER_LABEL);
  }

  @Test
  void repeatedSentencesAreCounted() {
    Texts texts = new Texts(2000, 400, 400);
    Warning warning = only(Check.REPEATED, texts.subject(3, NO_BASELINE));
    assertThat(warning).isEqualTo(new Warning.RepeatedSentences(3, 800 + Texts.VALIDATION));
    assertThat(warning.remedy()).isEqualTo(Remedy.KEEP_TOGETHER);
    assertThat(LintTexts.what(warning))
        .isEqualTo("3 of the 810 validation and test examples repeat a training sentence.");
  }

  @Test
  void aVocabularyOfAllTextsKnowsTestWords() {
    Texts texts = new Texts(2000, 400, 400);
    LintSubject.Judged elsewhere = texts.network(texts.all(), 390, 390);
    Warning warning = only(Check.VOCABULARY, texts.subject(0, 0.5, elsewhere));
    // Every test and validation sentence has a word of its own.
    assertThat(warning)
        .isEqualTo(
            new Warning.TestWordsKnown(
                network(Architecture.GRU), 800 + Texts.VALIDATION, "test0, test1, test10"));
    assertThat(warning.remedy()).isEqualTo(Remedy.TRAIN_AGAIN);
  }

  @Test
  void aConstantAnswerIsNotBeaten() {
    Texts texts = new Texts(2000, 480, 320);
    LintSubject.Judged constant = texts.network(texts.training(), 480, 0);
    Warning warning = only(Check.MAJORITY, texts.subject(0, 0.5, constant));
    assertThat(warning)
        .isEqualTo(
            new Warning.BelowMajority(
                network(Architecture.GRU), 0.6, 0.6, "bad", Remedy.MORE_PATIENCE));
    assertThat(LintTexts.what(warning))
        .isEqualTo("GRU is right in 60.0% of the test; always saying “bad” is right in 60.0%.");
    Warning lead =
        only(Check.MAJORITY, texts.subject(0, 0.5, texts.network(texts.training(), 480, 1)));
    assertThat(lead).as("one text more may be chance").isInstanceOf(Warning.NotToldApart.class);
    assertThat(of(Check.MAJORITY, texts.subject(0, 0.5, texts.network(texts.training(), 480, 20))))
        .isEmpty();
  }

  @Test
  void aBaselineIsNotBeaten() {
    Texts texts = new Texts(2000, 400, 400);
    LintSubject.Judged network = texts.network(texts.training(), 300, 300);
    for (Baseline.Kind kind : Baseline.Kind.of(Task.CLASSIFICATION)) {
      Check check = Check.of(BaselineResult.Kind.valueOf(kind.name()));
      assertThat(only(check, texts.subject(0, 0.76, network)))
          .isEqualTo(
              new Warning.BelowReference(
                  check, network(Architecture.GRU), 0.75, 0.76, Remedy.MORE_PATIENCE));
      assertThat(of(check, texts.subject(0, 0.74, network))).isEmpty();
    }
    assertThat(LintTexts.what(only(Check.N_GRAMS, texts.subject(0, 0.76, network))))
        .isEqualTo(
            "GRU is right in 75.0% of the test; n-grams, which see up to three neighbouring words,"
                + " in 76.0%.");
  }

  @Test
  void theRuleThatRemembersNothingIsNotBeaten() {
    // It says “bad” of every text and is right in 480 of 800.
    Texts texts = new Texts(2000, 480, 320).withLastOpinions();
    LintSubject.Judged below = texts.network(texts.training(), 300, 170);
    assertThat(only(Check.LAST_OPINION, texts.subject(0, 0.5, below)))
        .isEqualTo(
            new Warning.BelowReference(
                Check.LAST_OPINION,
                network(Architecture.GRU),
                470 / 800.0,
                0.6,
                Remedy.MORE_PATIENCE));
    LintSubject.Judged above = texts.network(texts.training(), 470, 300);
    assertThat(of(Check.LAST_OPINION, texts.subject(0, 0.5, above))).isEmpty();
  }

  @Test
  void aLeadThatMayBeChanceIsNoLead() {
    Texts texts = new Texts(2000, 480, 320).withLastOpinions();
    // Right where the rule is wrong 30 times, wrong where it is right 20 times.
    Warning warning =
        only(
            Check.LAST_OPINION,
            texts.subject(0, NO_BASELINE, texts.network(texts.training(), 460, 30)));
    assertThat(warning).isInstanceOf(Warning.NotToldApart.class);
    Warning.NotToldApart alike = (Warning.NotToldApart) warning;
    assertThat(alike.accuracy()).isEqualTo(490 / 800.0);
    assertThat(alike.reached()).isEqualTo(0.6);
    // With the most frequent label, which answers as the rule does here, two comparisons.
    assertThat(alike.p()).isEqualTo(2 * McNemar.exact(30, 20));
    assertThat(alike.comparisons()).isEqualTo(2);
    assertThat(LintTexts.what(warning))
        .isEqualTo(
            "GRU is right in 61.3% of the test, the rule “believe the last opinion” in 60.0%: no"
                + " significant difference (exact McNemar test, p = 0.41, Holm’s correction for 2"
                + " comparisons).");
  }

  /** What is warned of and what a table of results concludes are one family and one verdict. */
  @Test
  void warningsAndConclusionsAreOfTheSameComparisons() {
    Texts texts = new Texts(2000, 480, 320).withLastOpinions();
    LintSubject.Judged weak = texts.network(texts.training(), 460, 30);
    LintSubject.Judged strong = texts.network(texts.training(), 470, 300);
    LintSubject subject = texts.subject(0, NO_BASELINE, weak, strong);
    Benchmark table = subject.tests().table();
    // One pair of networks, and both with the most frequent label and with the rule.
    assertThat(table.comparisons()).isEqualTo(5);
    for (BaselineResult reference : subject.references()) {
      Conclusion.Against concluded =
          table.findings().stream()
              .filter(Conclusion.Against.class::isInstance)
              .map(Conclusion.Against.class::cast)
              .filter(against -> against.baseline() == reference.kind())
              .findFirst()
              .orElseThrow();
      assertThat(concluded.above()).containsExactly(table.rows().get(0));
      assertThat(concluded.others()).containsExactly(table.rows().get(1));
      Warning.NotToldApart warned =
          (Warning.NotToldApart) only(Check.of(reference.kind()), subject);
      assertThat(warned.accuracy()).isEqualTo(weak.accuracy());
      assertThat(warned.comparisons()).isEqualTo(table.comparisons());
      assertThat(warned.p())
          .isEqualTo(
              table
                  .difference(
                      table.rows().get(1),
                      table.baselines().get(subject.references().indexOf(reference)))
                  .corrected());
    }
  }

  @Test
  void testSentencesThatStandThereTwiceAreCounted() {
    Texts once = new Texts(100, 10, 10);
    assertThat(of(Check.REPEATED_TESTS, once.subject(0, NO_BASELINE))).isEmpty();
    List<LabelledText> examples = new ArrayList<>(once.dataset.examples());
    List<Part> parts = new ArrayList<>(once.split(0).parts());
    examples.add(new LabelledText("It was TEST0", "bad", 0, 0));
    parts.add(Part.TEST);
    Warning warning =
        only(
            Check.REPEATED_TESTS,
            new LintSubject(
                new Dataset("made", examples), new Split(parts, 0), List.of(), List.of()));
    assertThat(warning).isEqualTo(new Warning.RepeatedTests(new RepeatedTexts(21, 20)));
    assertThat(LintTexts.what(warning)).isEqualTo("21 test texts, 20 different.");
  }

  @Test
  void whatIsStillGettingBetterIsTrainedLonger() {
    Texts texts = new Texts(2000, 400, 400);
    LintSubject.Judged network = texts.network(texts.training(), 300, 300);
    assertThat(network.trainBetter()).as("stopped by patience").isEqualTo(Remedy.MORE_PATIENCE);
    assertThat(
            new LintSubject.Judged(network.classifier(), Provenance.GIVEN, network.test(), 5, 5)
                .trainBetter())
        .isEqualTo(Remedy.TRAIN_LONGER);
    assertThat(
            new LintSubject.Judged(network.classifier(), Provenance.GIVEN, network.test(), 0, 0)
                .trainBetter())
        .isEqualTo(Remedy.TRAIN_AGAIN);
    assertThat(texts.network(texts.training(), 400, 400).trainBetter())
        .as("there is nothing left to train")
        .isEqualTo(Remedy.OTHER_DATA);
    assertThat(texts.network(texts.training(), 300, 300, 0.02).trainBetter())
        .as("a rate twenty times the usual one")
        .isEqualTo(Remedy.LOWER_RATE);
  }

  @Test
  void aSmallTestTellsLittle() {
    Texts texts = new Texts(100, 10, 10);
    Warning.FewTests few =
        (Warning.FewTests)
            only(Check.ENOUGH_TESTS, texts.subject(0, 0.5, texts.network(texts.training(), 8, 8)));
    assertThat(few.tests()).isEqualTo(20);
    assertThat(few.interval().low()).isLessThan(0.6);
    assertThat(few.interval().high()).isGreaterThan(0.9);
    assertThat(few.remedy()).isEqualTo(Remedy.MORE_TESTS);
    assertThat(few.needed()).isBetween(240, 250);
  }

  @Test
  void aTestThatCannotGrowNeedsOtherData() {
    Texts texts = new Texts(12, 10, 10);
    assertThat(only(Check.ENOUGH_TESTS, texts.subject(0, NO_BASELINE)).remedy())
        .isEqualTo(Remedy.OTHER_DATA);
  }

  @Test
  void aLabelWithFewTestsIsNamed() {
    Texts texts = new Texts(2000, 791, 9);
    assertThat(only(Check.ENOUGH_PER_LABEL, texts.subject(0, NO_BASELINE)))
        .isEqualTo(new Warning.RareLabel("good", 9, 10, Remedy.MORE_TESTS));
    assertThat(of(Check.ENOUGH_PER_LABEL, new Texts(2000, 790, 10).subject(0, NO_BASELINE)))
        .isEmpty();
  }

  @Test
  void unequalLabelsMatterWhereTheRareOneIsNeglected() {
    Texts unequal = new Texts(2000, 1600, 400, 600, 200);
    LintSubject.Judged neglecting = unequal.network(unequal.training(), 590, 60);
    Warning.Imbalance warning =
        (Warning.Imbalance) only(Check.BALANCE, unequal.subject(0, 0.5, neglecting));
    assertThat(warning.rare()).isEqualTo("good");
    assertThat(warning.recall()).isEqualTo(0.3);
    assertThat(warning.accuracy()).isEqualTo(650 / 800.0);
    assertThat(warning.share()).isEqualTo(0.8);
    LintSubject.Judged fair = unequal.network(unequal.training(), 590, 190);
    assertThat(of(Check.BALANCE, unequal.subject(0, 0.5, fair))).isEmpty();
    Texts equal = new Texts(2000, 600, 200);
    LintSubject.Judged alike = equal.network(equal.training(), 590, 60);
    assertThat(of(Check.BALANCE, equal.subject(0, 0.5, alike))).isEmpty();
  }

  @Test
  void everyWarningIsWordedInBothLanguages() {
    Texts small = new Texts(40, 8, 2, 20, 5).withLastOpinions().withRepeatedTest();
    LintSubject.Judged bad = small.network(small.all(), 20, 0);
    for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      Messages.use(language);
      List<Warning> warnings =
          new ArrayList<>(LintReport.of(small.subject(2, 0.9, bad)).warnings());
      assertThat(warnings).extracting(Warning::check).containsOnlyOnce(Check.values());
      for (BaselineResult.Kind kind : BaselineResult.Kind.values()) {
        Check reference = Check.of(kind);
        warnings.add(
            new Warning.NotToldApart(
                reference, network(Architecture.GRU), 0.8, 0.7, 0.2, 3, Remedy.TRAIN_AGAIN));
      }
      for (Warning warning : warnings) {
        assertThat(LintTexts.what(warning)).doesNotContain("{").endsWith(".");
        assertThat(LintTexts.why(warning)).doesNotContain("{").endsWith(".");
        assertThat(LintTexts.of(warning.remedy())).isNotBlank();
        assertThat(LintTexts.of(warning.check())).isNotBlank();
      }
    }
  }

  private static Warning only(Check check, LintSubject subject) {
    List<Warning> found = of(check, subject);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<Warning> of(Check check, LintSubject subject) {
    return LintReport.of(subject).warnings().stream()
        .filter(warning -> warning.check() == check)
        .toList();
  }

  /** Sentences each with a word of their own, split as told. */
  private static final class Texts {
    static final int VALIDATION = 10;

    private Dataset dataset;
    private final List<Part> parts = new ArrayList<>();
    private final List<LabelledText> tests = new ArrayList<>();

    /** Training texts of two labels in equal shares, and so many tests of either. */
    Texts(int training, int badTests, int goodTests) {
      this(training, training / 2, training - training / 2, badTests, goodTests);
    }

    Texts(int training, int bad, int good, int badTests, int goodTests) {
      List<LabelledText> examples = new ArrayList<>();
      add(examples, Part.TRAIN, "bad", bad, 0);
      add(examples, Part.TRAIN, "good", good, bad);
      add(examples, Part.VALIDATION, "bad", VALIDATION / 2, 0);
      add(examples, Part.VALIDATION, "good", VALIDATION / 2, VALIDATION / 2);
      add(examples, Part.TEST, "bad", badTests, 0);
      add(examples, Part.TEST, "good", goodTests, badTests);
      dataset = new Dataset("made", examples);
    }

    private void add(List<LabelledText> examples, Part part, String label, int count, int from) {
      for (int i = from; i < from + count; i++) {
        String own = part.name().toLowerCase(Locale.ROOT) + i;
        LabelledText example = new LabelledText("it was " + own, label, 0, 0);
        examples.add(example);
        parts.add(part);
        if (part == Part.TEST) {
          tests.add(example);
        }
      }
    }

    /** The same with a last opinion in every text: always “bad”. */
    Texts withLastOpinions() {
      return with(
          text -> new LabelledText(text.text(), text.label(), 0, 0, LabelledText.UNKNOWN, "bad"));
    }

    /** The same with one test sentence in the place of another one, too. */
    Texts withRepeatedTest() {
      LabelledText repeated = tests.get(0);
      LabelledText replaced = tests.get(1);
      return with(text -> text.equals(replaced) ? repeated : text);
    }

    private Texts with(UnaryOperator<LabelledText> change) {
      dataset = new Dataset("made", dataset.examples().stream().map(change).toList());
      tests.replaceAll(change);
      return this;
    }

    Split split(int leaked) {
      return new Split(parts, leaked);
    }

    /** With baselines that both reach that accuracy; NaN for none. */
    LintSubject subject(int leaked, double reached, LintSubject.Judged... networks) {
      List<Baseline> baselines =
          Baseline.Kind.of(Task.CLASSIFICATION).stream()
              .filter(kind -> !Double.isNaN(reached))
              .map(kind -> baseline(kind, reached))
              .toList();
      return new LintSubject(dataset, split(leaked), List.of(networks), baselines);
    }

    private static Baseline baseline(Baseline.Kind kind, double reached) {
      return new Baseline(kind, 1, new TestMetrics(reached, 0.5, 1, 1, 0), new int[] {});
    }

    List<List<String>> training() {
      return tokens(Part.TRAIN);
    }

    List<List<String>> all() {
      return tokens(Part.values());
    }

    private List<List<String>> tokens(Part... wanted) {
      return IntStream.range(0, parts.size())
          .filter(i -> List.of(wanted).contains(parts.get(i)))
          .mapToObj(i -> Tokenizer.tokenize(dataset.examples().get(i).text()))
          .toList();
    }

    /**
     * A network with that vocabulary that got so many tests of each label right; it was best long
     * before its training ended.
     */
    LintSubject.Judged network(List<List<String>> vocabulary, int badHits, int goodHits) {
      return network(vocabulary, badHits, goodHits, 1e-3);
    }

    /** The same, trained at that learning rate. */
    LintSubject.Judged network(
        List<List<String>> vocabulary, int badHits, int goodHits, double rate) {
      Vocabulary words = Vocabulary.fit(vocabulary, 10_000);
      Hyperparameters small = new Hyperparameters(1, 1, 1, rate, 1, 100, 30, 2, 2, 0, 0, true);
      Classifier classifier =
          new Classifier(
              Architecture.GRU,
              small,
              words,
              List.of("bad", "good"),
              InitialWeights.draw(Architecture.GRU.shape(words.size(), 2, 2, 2), 1));
      List<Predictions.Row> rows = new ArrayList<>();
      int[] hits = {badHits, goodHits};
      for (LabelledText test : tests) {
        int label = test.label().equals("bad") ? 0 : 1;
        int predicted = hits[label]-- > 0 ? label : 1 - label;
        rows.add(new Predictions.Row(test.text(), label, predicted, 0.9f));
      }
      return new LintSubject.Judged(
          classifier, Provenance.GIVEN, new Predictions(classifier.labels(), rows), 9, 4);
    }
  }

  private static NetworkName network(Architecture architecture) {
    return new NetworkName(architecture, Provenance.GIVEN);
  }
}
