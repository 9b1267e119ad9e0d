package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;
import org.remanence.model.language.SampleLanguageModels;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.ui.Footprint;
import org.remanence.ui.HeapHistogram;
import org.remanence.ui.ListenerCount;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.tab.WindowTab;

/**
 * A window that is used again and again holds after many cycles what it held after a few; run by
 * {@code -Dremanence.cycles=1000}.
 */
@EnabledIfSystemProperty(named = "remanence.cycles", matches = "\\d+")
class SoakTest {
  /** So few are not painted. */
  private static final int SHORT = 6;

  private static final int CYCLES = Integer.getInteger("remanence.cycles", SHORT);

  /** One that each cycle left behind would be more. */
  private static final int TOLERANCE = Math.max(SHORT - 1, CYCLES / 10);

  /** With a change of language, and a training that is stopped. */
  private static final int WARM_UP = 3;

  private static final int LANGUAGE_EVERY = 5;
  private static final int STOPPED_EVERY = 3;

  /** Fewer say nothing about a slope. */
  private static final int MEASURED = 100;

  /** Cycles from one look to the next. */
  private static final int EVERY = Math.max(SHORT / 3, CYCLES / 40);

  /** Bytes of the heap that a cycle may leave behind in the second half. */
  private static final double MOST_PER_CYCLE = 16 << 10;

  private static final String OWN = "org\\.remanence\\.ui\\..+(Model|View|Tab|Pane|Subscriptions)";

  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final List<Footprint> looks = new ArrayList<>();
  private Workbench workbench;
  private Scene scene;
  private Path model;

  @BeforeEach
  void open() {
    window
        .settings()
        .update(
            s ->
                s.with(
                    e -> {
                      e.training = Map.of("dataset", BuiltInDatasets.NOTEBOOK);
                      e.playground = Map.of("pace", "unlimited", "length", "12");
                    }));
    workbench = window.workbench(1);
    // Painting takes most of the time.
    scene =
        CYCLES > SHORT
            ? window.show(1024, 700, () -> workbench.build(() -> {}))
            : WindowFixture.call(() -> new Scene(workbench.build(() -> {}), 1024, 700));
    model = window.folder().resolve("model.rema");
    RemaFile.write(model, SampleModels.of(Architecture.GRU));
    WindowFixture.await(() -> workbench.models().training().canTrain());
    WindowFixture.run(
        () -> {
          workbench.models().training().askWith(question -> true);
          for (Architecture each : Architecture.values()) {
            workbench.models().training().chosen(each).set(each == Architecture.LSTM);
          }
          workbench.models().training().form().field(Hyperparameter.EPOCHS).set(2);
          workbench.models().training().form().field(Hyperparameter.HIDDEN).set(6);
          workbench.models().training().form().field(Hyperparameter.EMBEDDING).set(5);
          workbench
              .models()
              .playground()
              .add(SampleLanguageModels.trained(Architecture.LSTM, TokenLevel.WORD));
          workbench.models().playground().promptProperty().set("le vent");
        });
  }

  @Test
  void whatItHoldsGrowsNoMore() throws IOException {
    for (int i = 0; i < WARM_UP; i++) {
      cycle(i);
    }
    Map<String, Integer> listeners = ListenerCount.of(workbench);
    Map<String, Long> objects = objects();
    Path table = Path.of("target", "soak.md");
    Files.writeString(table, Footprint.HEAD);
    look(table, 0);
    for (int i = 1; i <= CYCLES; i++) {
      cycle(WARM_UP + i);
      if (i % EVERY == 0) {
        look(table, i);
      }
    }
    requireNoMore(listeners, ListenerCount.of(workbench));
    requireNoMore(objects, objects());
    Footprint first = looks.get(0);
    Footprint last = looks.get(looks.size() - 1);
    assertThat(last.threads()).as("threads").isLessThan(first.threads() + TOLERANCE);
    assertThat(last.descriptors()).as("descriptors").isLessThan(first.descriptors() + TOLERANCE);
    assertThat(last.files()).as("files").isLessThan(first.files() + TOLERANCE);
    if (CYCLES >= MEASURED) {
      assertThat(slope()).as("bytes a cycle").isLessThan(MOST_PER_CYCLE);
    }
  }

  private static <N extends Number> void requireNoMore(Map<String, N> before, Map<String, N> now) {
    now.forEach(
        (name, count) ->
            assertThat(count.longValue())
                .as(name)
                .isLessThan(
                    (before.containsKey(name) ? before.get(name).longValue() : 0) + TOLERANCE));
  }

  /** Least-squares slope of the heap over the second half, in bytes for each cycle. */
  private double slope() {
    List<Footprint> half = looks.subList(looks.size() / 2, looks.size());
    double middle = (half.size() - 1) / 2.0;
    double together = 0;
    double squares = 0;
    for (int i = 0; i < half.size(); i++) {
      together += (i - middle) * half.get(i).heap();
      squares += (i - middle) * (i - middle);
    }
    return together / squares / EVERY;
  }

  /** Does what a lesson does. */
  private void cycle(int number) {
    train(number % STOPPED_EVERY == 0);
    for (WindowTab tab : WindowTab.values()) {
      WindowFixture.run(() -> workbench.select(tab));
    }
    WindowFixture.run(
        () -> {
          workbench.select(WindowTab.STATES);
          workbench.models().session().sentenceProperty().set("le film est bon");
          workbench.models().session().sentenceProperty().set("le film est bon " + number % 7);
          workbench.models().playground().generate();
        });
    WindowFixture.await(
        () -> !workbench.models().playground().isWriting() && window.tasks().isIdle());
    WindowFixture.run(
        () -> {
          workbench.open(List.of(model));
          workbench.keptLab().keep();
          workbench
              .lab()
              .save(window.folder().resolve("lab.remalab"), (saved, whole) -> {}, window::fail);
        });
    WindowFixture.await(window.tasks()::isIdle);
    if (number % LANGUAGE_EVERY == 0) {
      changeLanguage(number / LANGUAGE_EVERY);
    }
  }

  private void train(boolean stopped) {
    WindowFixture.run(
        () -> {
          workbench.models().training().train();
          if (stopped) {
            workbench.models().training().stop();
          }
        });
    WindowFixture.await(
        () -> !workbench.models().training().busyProperty().get() && window.tasks().isIdle());
  }

  private void changeLanguage(int number) {
    WindowFixture.run(
        () -> {
          Messages.use(number % 2 == 0 ? Locale.FRENCH : Locale.ENGLISH);
          workbench.languageChanged();
          scene.setRoot(workbench.build(() -> {}));
        });
  }

  private void look(Path table, int cycles) throws IOException {
    Footprint now = Footprint.now(window.folder());
    looks.add(now);
    Files.writeString(table, now.row(cycles), StandardOpenOption.APPEND);
  }

  private static Map<String, Long> objects() {
    return HeapHistogram.objects(OWN);
  }
}
