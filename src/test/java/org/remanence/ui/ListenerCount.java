package org.remanence.ui;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.WeakListener;
import javafx.scene.Node;
import org.remanence.ui.app.ViewModels;
import org.remanence.ui.app.Workbench;
import org.remanence.ui.kit.Subscriptions;

/** How many listeners the values of a window’s view models have. */
public final class ListenerCount {
  private ListenerCount() {}

  /** Counts the listeners of each value, by the fields that lead to it. */
  public static Map<String, Integer> of(Workbench workbench) {
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
        && (!type.isRecord() || type == ViewModels.class)
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
