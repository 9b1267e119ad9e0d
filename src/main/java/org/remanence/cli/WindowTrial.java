package org.remanence.cli;

import java.util.function.Consumer;

/** Opens the window and uses it as a first user would; the command line itself knows no window. */
@FunctionalInterface
public interface WindowTrial {
  /**
   * Returns once the window is closed again.
   *
   * @param tell is given a line for each step that is done, and for what went wrong
   * @return whether all of it worked
   */
  boolean run(Consumer<String> tell);
}
