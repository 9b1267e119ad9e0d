package org.remanence.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.text.LabelledText;

class ComparisonOutputTest {
  private static final List<TrainedModel> MODELS = List.of(SampleModels.of(Architecture.GRU));
  private static final List<LabelledText> TESTS =
      List.of(text("it was good"), text("It was GOOD"), text("it was good"), text("it was bad"));

  private final StringWriter out = new StringWriter();
  private final ComparisonOutput output = new ComparisonOutput(new PrintWriter(out));

  private static LabelledText text(String text) {
    return new LabelledText(text, "x", 0, 0);
  }

  @Test
  void repeatedTestSentencesAreTold() {
    output.reportRepeats(TESTS, MODELS);
    assertThat(out.toString()).startsWith("4 test texts, 2 different: intervals and tests treat");
  }

  @Test
  void whereEachStandsThereOnceNothingIsSaid() {
    output.reportRepeats(TESTS.subList(2, 4), MODELS);
    output.reportRepeats(TESTS, List.of());
    assertThat(out.toString()).isEmpty();
  }
}
