package org.remanence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.WeakListener;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;
import org.remanence.ui.app.Workbench;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.tab.WindowTab;

/** A change of language builds all views anew: those built before must be gone, and idle. */
class ViewLifeCycleTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  /** Twenty in every build; {@code -Dremanence.changes=50} is the long form. */
  private static final int CHANGES = Integer.getInteger("remanence.changes", 20);

  /** Number, objects, bytes and class. */
  private static final Pattern ROW =
      Pattern.compile(
          " *\\d+: +(\\d+) +\\d+ +(org\\.remanence\\.ui\\.[^ $]+|javafx\\.scene\\.text\\.Text)(?:"
              + " .*)?");

  private final List<WeakReference<Parent>> roots = new ArrayList<>();
  private Workbench workbench;
  private Scene scene;

  @BeforeEach
  void open() {
    workbench = window.workbench(1);
    WindowFixture.run(
        () -> {
          workbench.classifiers().put(SampleModels.of(Architecture.LSTM));
          scene = new Scene(build());
          workbench.appearance().follow(scene);
          scene.snapshot(null);
        });
  }

  @Test
  void viewsOfAnEarlierLanguageAreLetGoAndNothingIsListenedToTwice() {
    changeLanguage();
    WindowFixture.await(this::isCollected);
    Map<String, Integer> afterFirst = listeners();
    Map<String, Long> objectsAfterFirst = objects();
    assertThat(afterFirst).hasSizeGreaterThan(CHANGES);
    int tasksAfterFirst = tasksOfAKeystroke();
    assertThat(tasksAfterFirst).isPositive();
    while (roots.size() <= CHANGES) {
      changeLanguage();
    }
    WindowFixture.await(this::isCollected);
    assertThat(roots.get(CHANGES).get()).isSameAs(scene.getRoot());
    assertThat(listeners()).isEqualTo(afterFirst);
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
          StringProperty sentence = workbench.session().sentenceProperty();
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
          workbench.session().sentenceProperty().set("Le film est bon " + roots.size());
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
    Map<String, Long> counts = new TreeMap<>();
    for (String line : histogram().lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        counts.put(row.group(2), Long.parseLong(row.group(1)));
      }
    }
    assertThat(counts).as("classes").hasSizeGreaterThan(CHANGES);
    return counts;
  }

  /** What {@code jcmd GC.class_histogram} tells, after a full collection. */
  private static String histogram() {
    try {
      return (String)
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
    } catch (JMException e) {
      throw new AssertionError(e);
    }
  }

  /** How many listeners each value of the view models has, by the fields that lead to it. */
  private Map<String, Integer> listeners() {
    return WindowFixture.call(
        () -> {
          Map<String, Integer> counts = new TreeMap<>();
          count("workbench", workbench, counts, Collections.newSetFromMap(new IdentityHashMap<>()));
          return counts;
        });
  }

  private static void count(
      String path, Object owner, Map<String, Integer> counts, Set<Object> seen) {
    if (!seen.add(owner)) {
      return;
    }
    for (Field field : fields(owner.getClass())) {
      Object value = get(field, owner);
      String name = path + "." + field.getName();
      if (value instanceof Observable observable) {
        counts.put(name, listeners(observable));
      } else if (value instanceof List<?> list) {
        list.stream()
            .filter(each -> isOfViewModels(each.getClass()))
            .forEach(
                each -> count(name + "." + each.getClass().getSimpleName(), each, counts, seen));
      } else if (value != null && isOfViewModels(value.getClass())) {
        count(name, value, counts, seen);
      }
    }
  }

  /** Views are built anew, and what they listen to among themselves goes with them. */
  private static boolean isOfViewModels(Class<?> type) {
    return type.getName().startsWith("org.remanence.ui.")
        && !type.isRecord()
        && !type.isEnum()
        && !type.getSimpleName().endsWith("View")
        && !Node.class.isAssignableFrom(type)
        && type != Subscriptions.class;
  }

  /** JavaFX does not tell; the helper in which values keep their listeners does. */
  private static int listeners(Observable value) {
    Object helper =
        fields(value.getClass()).stream()
            .filter(field -> field.getName().matches("helper|listenerHelper"))
            .findFirst()
            .map(field -> get(field, value))
            .orElse(null);
    return helper == null
        ? 0
        : (int)
            fields(helper.getClass()).stream()
                .filter(field -> field.getName().matches("(invalidation|change)?[lL]isteners?"))
                .map(field -> get(field, helper))
                .flatMap(kept -> kept instanceof Object[] many ? Stream.of(many) : Stream.of(kept))
                .filter(listener -> listener != null && !isDead(listener))
                .count();
  }

  /** What binds values is held weakly, and taken away some time after its node. */
  private static boolean isDead(Object listener) {
    return listener instanceof WeakListener weak && weak.wasGarbageCollected();
  }

  private static List<Field> fields(Class<?> type) {
    return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
        .flatMap(each -> Stream.of(each.getDeclaredFields()))
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> !field.getDeclaringClass().getName().startsWith("java."))
        .toList();
  }

  private static Object get(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
