package org.remanence.ui.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operating system's own setting for less motion, which JavaFX tells from version 24 on only.
 * GNOME and desktops that follow its settings, macOS and Windows are asked.
 */
public final class SystemMotion {
  private static final Logger LOG = LoggerFactory.getLogger(SystemMotion.class);
  private static final long PATIENCE_SECONDS = 2;

  /** Eight bytes, of which bit 1 of the fifth is “animate controls and elements inside windows”. */
  private static final Pattern WINDOWS_MASK = Pattern.compile("REG_BINARY\\s+\\p{XDigit}{8}(..)");

  private static final int WINDOWS_ANIMATES = 0x02;

  private SystemMotion() {}

  /** Returns whether the system asks for less motion; where that is not known it does not. */
  public static boolean isReduced() throws InterruptedException {
    return isReduced(Programs.ofThisMachine());
  }

  static boolean isReduced(Programs programs) throws InterruptedException {
    Optional<List<String>> question = question(programs);
    return question.isPresent() && isReduced(programs, answer(question.get()));
  }

  private static Optional<List<String>> question(Programs programs) {
    if (programs.isWindows()) {
      return programs
          .ofWindows("reg.exe")
          .map(
              reg ->
                  command(
                      reg, "query", "HKCU\\Control Panel\\Desktop", "/v", "UserPreferencesMask"));
    }
    if (programs.isMac()) {
      return programs
          .ofMac("/usr/bin/defaults")
          .map(defaults -> command(defaults, "read", "com.apple.universalaccess", "reduceMotion"));
    }
    return programs
        .onPath("gsettings")
        .map(
            gsettings ->
                command(gsettings, "get", "org.gnome.desktop.interface", "enable-animations"));
  }

  private static List<String> command(Path program, String... arguments) {
    return Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList();
  }

  /** Reads what a system has answered. */
  static boolean isReduced(Programs programs, String answer) {
    if (programs.isWindows()) {
      Matcher mask = WINDOWS_MASK.matcher(answer);
      return mask.find() && (Integer.parseInt(mask.group(1), 16) & WINDOWS_ANIMATES) == 0;
    }
    return answer.strip().equals(programs.isMac() ? "1" : "false");
  }

  private static String answer(List<String> question) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(question).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      }
      process.destroy();
    } catch (IOException e) {
      LOG.info("the system was not asked for its motion", e);
    }
    return "";
  }
}
