package org.remanence.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.remanence.cli.option.HelpOption;
import org.remanence.handout.HandOut;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.lab.Lab;
import org.remanence.lab.LabFile;
import org.remanence.lab.LabReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code remanence report}: a lab for whoever does not have the program, as a page and for print.
 */
@Command(sortOptions = false)
final class ReportCommand extends ReportingCommand {
  @Option(names = "--lab", required = true, paramLabel = "FILE.remalab")
  Path lab;

  @Option(names = "--out", required = true, paramLabel = "DIR")
  Path out;

  @Option(names = "--language", paramLabel = "CODE")
  @Nullable String language;

  @Mixin HelpOption help;

  @Override
  public Integer call() {
    Lab read = LabReader.read(lab, (epoch, network) -> {});
    Locale chosen = language();
    Path file = folder().resolve(HandOut.FILE);
    in(
        chosen,
        () ->
            HandOut.write(file, LabFile.title(lab), read)
                .forEach(written -> report("cli.report.written", written)));
    return 0;
  }

  /** The language that was asked for, else the one in use. */
  private Locale language() {
    String code = language;
    if (code == null) {
      return Messages.language();
    }
    List<String> codes = Messages.languages().stream().map(Locale::getLanguage).sorted().toList();
    if (!codes.contains(code)) {
      throw new LocalizedException("cli.report.language", code, NameList.or(codes.stream()));
    }
    return Locale.forLanguageTag(code);
  }

  private Path folder() {
    try {
      return Files.createDirectories(out);
    } catch (IOException e) {
      throw new LocalizedException(e, "files.write.denied", out);
    }
  }
}
