package org.remanence.ui.kit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.settings.ProgramVersion;

/** Report of a failure for somebody who is to mend it. In English, whatever the window speaks. */
record ErrorReport(Throwable failure) {
  private static final String OWN = "org.remanence.";
  private static final Pattern LAMBDA = Pattern.compile("lambda\\$|\\$\\d+");
  private static final int CODE_BITS = 24;
  private static final int MEBIBYTE = 1 << 20;

  /**
   * Six hexadecimal digits, the same for the same fault: they come from the classes of the failure
   * and its causes, and the innermost method of the program, whatever line it has come to stand on.
   */
  String code() {
    StringBuilder fault = new StringBuilder();
    for (Throwable each = failure; each != null; each = each.getCause()) {
      fault.append(each.getClass().getName()).append('\n');
      if (each instanceof LocalizedException localized) {
        fault.append(localized.key()).append('\n');
      }
      if (each.getCause() == null) {
        fault.append(place(each));
      }
    }
    CRC32 sum = new CRC32();
    sum.update(fault.toString().getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%06X", sum.getValue() & (1 << CODE_BITS) - 1);
  }

  /** Lambdas and nested classes are numbered anew by every compilation. */
  private static String place(Throwable cause) {
    return Arrays.stream(cause.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OWN))
        .findFirst()
        .map(
            frame ->
                LAMBDA.matcher(frame.getClassName() + "." + frame.getMethodName()).replaceAll(""))
        .orElse("");
  }

  /** Code, version, system and stack trace. */
  String text() {
    StringWriter text = new StringWriter();
    PrintWriter lines = new PrintWriter(text);
    lines.printf("Remanence %s, error %s%n", ProgramVersion.number(), code());
    lines.printf(
        "%s %s %s, Java %s (%s), JavaFX %s%n",
        property("os.name"),
        property("os.version"),
        property("os.arch"),
        property("java.version"),
        property("java.vendor"),
        property("javafx.runtime.version"));
    lines.printf(
        Locale.ROOT,
        "%d processors, heap up to %d MiB, language %s%n%n",
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() / MEBIBYTE,
        Messages.language().toLanguageTag());
    failure.printStackTrace(lines);
    return text.toString();
  }

  private static String property(String name) {
    return System.getProperty(name, "?");
  }
}
