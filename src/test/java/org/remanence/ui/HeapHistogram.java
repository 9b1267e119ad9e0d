package org.remanence.ui;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** Reachable objects by class, as {@code jcmd GC.class_histogram} tells after a full collection. */
public final class HeapHistogram {
  /** Number, objects, bytes and class. */
  private static final Pattern ROW = Pattern.compile(" *\\d+: +(\\d+) +\\d+ +([^ ]+)(?: .*)?");

  private HeapHistogram() {}

  /**
   * Counts objects.
   *
   * @param types pattern of the names of the classes that count
   */
  public static Map<String, Long> objects(String types) {
    Map<String, Long> counts = new TreeMap<>();
    for (String line : histogram().lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (row.matches() && row.group(2).matches(types)) {
        counts.put(row.group(2), Long.parseLong(row.group(1)));
      }
    }
    return counts;
  }

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
}
