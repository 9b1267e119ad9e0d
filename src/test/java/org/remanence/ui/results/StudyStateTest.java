package org.remanence.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.remanence.ui.results.StudyState.Phase;

class StudyStateTest {
  private final StudyState running = StudyState.begun(Path.of("studies"));

  @Test
  void closingAsksWhileAStudyIsUnderWay() {
    assertThat(StudyState.NONE.closingQuestions()).isEmpty();
    assertThat(running.in(Phase.DONE).closingQuestions()).isEmpty();
    assertThat(running.closingQuestions())
        .singleElement()
        .asString()
        .startsWith("A study is under way. Close all the same? Its finished runs are kept");
  }

  @Test
  void closingDoesNotSayThatResultsAreKeptWhereSomeWouldBeLost() {
    String lost = "2 results of a study are in memory only";
    StudyState unkept = running.withUnkept(2);
    assertThat(unkept.in(Phase.STOPPED).closingQuestions())
        .singleElement()
        .asString()
        .startsWith(lost);
    assertThat(unkept.closingQuestions()).hasSize(2);
    assertThat(unkept.closingQuestions().get(0)).isEqualTo("A study is under way.");
    assertThat(unkept.closingQuestions().get(1)).startsWith(lost);
  }
}
