package org.remanence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.remanence.i18n.LocalizedException;

class ErrorReportTest {
  @Test
  void theSameFaultHasTheSameCodeWhateverItsLineAndMessage() {
    Supplier<Throwable> first = () -> broken("one");
    Supplier<Throwable> second = () -> broken("two");
    assertThat(code(first.get())).isEqualTo(code(second.get())).matches("[0-9A-F]{6}");
    assertThat(code(new CompletionException(broken("one"))))
        .isEqualTo(code(new CompletionException(broken("two"))));
  }

  @Test
  void otherFaultsHaveOthers() {
    List<Throwable> faults =
        List.of(
            broken(""),
            alsoBroken(),
            new IllegalArgumentException(),
            new IllegalStateException(broken("")),
            new LocalizedException("text.file.missing", "a"),
            new LocalizedException("text.file.directory", "a"));
    assertThat(faults).extracting(ErrorReportTest::code).doesNotHaveDuplicates();
  }

  @Test
  void lambdasAndNestedClassesAreNotToldApartByTheirNumbers() {
    assertThat(code(at("org.remanence.ui.Some$1", "lambda$read$3")))
        .isEqualTo(code(at("org.remanence.ui.Some$2", "lambda$read$14")))
        .isNotEqualTo(code(at("org.remanence.ui.Some$2", "lambda$write$14")));
  }

  @Test
  void theLibrarysFramesDoNotMatter() {
    Throwable deep = at("org.remanence.ui.Some", "read");
    StackTraceElement own = deep.getStackTrace()[0];
    deep.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("java.util.List", "of", "", 1), own});
    assertThat(code(deep)).isEqualTo(code(at("org.remanence.ui.Some", "read")));
    deep.setStackTrace(new StackTraceElement[0]);
    assertThat(code(deep)).as("none at all").matches("[0-9A-F]{6}");
  }

  private static Throwable at(String type, String method) {
    Throwable failure = new IllegalStateException();
    failure.setStackTrace(
        new StackTraceElement[] {new StackTraceElement(type, method, "Some.java", 1)});
    return failure;
  }

  private static Throwable broken(String message) {
    return new IllegalStateException(message);
  }

  private static Throwable alsoBroken() {
    return new IllegalStateException();
  }

  private static String code(Throwable failure) {
    return new ErrorReport(failure).code();
  }
}
