package org.remanence.spark;

import java.util.ArrayList;
import java.util.List;
import org.remanence.cli.RemanenceCommand;

/** What {@code spark-submit} starts: the command line, whose studies go to Spark’s master. */
public final class SparkMain {
  private static final String OPTION = "--spark";

  private SparkMain() {}

  public static void main(String[] args) {
    List<String> arguments = new ArrayList<>(List.of(args));
    String master = System.getProperty("spark.master");
    if (arguments.contains("study") && !arguments.contains(OPTION) && master != null) {
      arguments.addAll(List.of(OPTION, master));
    }
    System.exit(RemanenceCommand.run(tell -> false, arguments.toArray(String[]::new)));
  }
}
