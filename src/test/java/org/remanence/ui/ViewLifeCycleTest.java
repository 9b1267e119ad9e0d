package org.remanence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;
import org.remanence.ui.app.Workbench;
import org.remanence.ui.tab.WindowTab;

/** A change of language builds all views anew: those built before must be gone, and idle. */
class ViewLifeCycleTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  /** Twenty in every build; {@code -Dremanence.changes=50} is the long form. */
  private static final int CHANGES = Integer.getInteger("remanence.changes", 20);

  private static final String OWN = "org\\.remanence\\.ui\\.[^$]+|javafx\\.scene\\.text\\.Text";

  private final List<WeakReference<Parent>> roots = new ArrayList<>();
  private Workbench workbench;
  private Scene scene;

  @BeforeEach
  void open() {
    workbench = window.workbench(1);
    WindowFixture.run(
        () -> {
          workbench.models().classifiers().put(SampleModels.of(Architecture.LSTM));
          scene = new Scene(build());
          workbench.appearance().follow(scene);
          scene.snapshot(null);
        });
  }

  @Test
  void viewsOfAnEarlierLanguageAreLetGoAndNothingIsListenedToTwice() {
    changeLanguage();
    WindowFixture.await(this::isCollected);
    Map<String, Integer> afterFirst = ListenerCount.of(workbench);
    Map<String, Long> objectsAfterFirst = objects();
    assertThat(afterFirst).hasSizeGreaterThan(CHANGES);
    int tasksAfterFirst = tasksOfAKeystroke();
    assertThat(tasksAfterFirst).isPositive();
    while (roots.size() <= CHANGES) {
      changeLanguage();
    }
    WindowFixture.await(this::isCollected);
    assertThat(roots.get(CHANGES).get()).isSameAs(scene.getRoot());
    assertThat(ListenerCount.of(workbench)).isEqualTo(afterFirst);
    // One that stays at every change would be twice as many.
    objects()
        .forEach(
            (type, count) ->
                assertThat(count)
                    .as(type)
                    .isLessThan(objectsAfterFirst.getOrDefault(type, 0L) + CHANGES / 2));
    assertThat(tasksOfAKeystroke()).isEqualTo(tasksAfterFirst);
  }

  /** How much work a letter typed in Hidden states gives. */
  private int tasksOfAKeystroke() {
    WindowFixture.run(() -> workbench.select(WindowTab.STATES));
    WindowFixture.await(window.tasks()::isIdle);
    int before = window.tasks().begun();
    WindowFixture.run(
        () -> {
          StringProperty sentence = workbench.models().session().sentenceProperty();
          sentence.set(sentence.get() + "s");
        });
    WindowFixture.await(window.tasks()::isIdle);
    int tasks = window.tasks().begun() - before;
    WindowFixture.run(() -> workbench.select(WindowTab.TRAINING));
    return tasks;
  }

  /** With the views of all tabs, which are built when they are first in front. */
  private Parent build() {
    Parent root = workbench.build(() -> {});
    for (WindowTab tab : WindowTab.values()) {
      workbench.select(tab);
    }
    workbench.select(WindowTab.TRAINING);
    roots.add(new WeakReference<>(root));
    return root;
  }

  private void changeLanguage() {
    WindowFixture.run(
        () -> {
          Messages.use(roots.size() % 2 == 0 ? Locale.ENGLISH : Locale.FRENCH);
          workbench.languageChanged();
          scene.setRoot(build());
          scene.snapshot(null);
          workbench.models().session().sentenceProperty().set("Le film est bon " + roots.size());
        });
    WindowFixture.await(window.tasks()::isIdle);
  }

  /** Whether all roots but the one that is shown have gone. */
  private boolean isCollected() {
    System.gc();
    return roots.stream().filter(root -> root.get() != null).count() == 1;
  }

  /** Reachable objects of the window’s own classes and of JavaFX’s texts, by class. */
  private static Map<String, Long> objects() {
    Map<String, Long> counts = HeapHistogram.objects(OWN);
    assertThat(counts).as("classes").hasSizeGreaterThan(CHANGES);
    return counts;
  }
}
