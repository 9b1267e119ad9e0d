package org.remanence.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  private static final long MEBIBYTE = 1 << 20;

  @TempDir Path folder;
  private final LoggerContext context = new LoggerContext();

  @AfterEach
  void stop() {
    context.stop();
    System.clearProperty(LogFile.PROPERTY);
  }

  @Test
  void aWindowLogsToAFileOfItsOwn() throws Exception {
    Path logs = folder.resolve("Zoé Müller/logs");
    LogFile.begin(logs);
    configure().info("opened at an été");
    context.stop();
    assertThat(files(logs)).singleElement().asString().contains("" + ProcessHandle.current().pid());
    assertThat(files(logs).get(0)).content().contains("INFO", "opened at an été");
  }

  @Test
  void withoutAWindowNothingIsLoggedToAFile() throws JoranException {
    Logger logger = configure();
    assertThat(logger.getLoggerContext().getLogger("ROOT").getAppender("STDERR")).isNotNull();
    assertThat(logger.getLoggerContext().getLogger("ROOT").getAppender("FILE")).isNull();
  }

  @Test
  void oldFilesAreDeletedAndOthersLeftAlone() throws IOException {
    for (int number = 0; number < LogFile.KEPT + 3; number++) {
      Path log = Files.createFile(log(number));
      Files.setLastModifiedTime(log, FileTime.from(number, TimeUnit.DAYS));
    }
    Path rotated = Files.createFile(folder.resolve("remanence-0.log.1"));
    Path other = Files.createFile(folder.resolve("notes.txt"));
    LogFile.deleteOld(folder);
    assertThat(files(folder)).hasSize(LogFile.KEPT + 1).contains(other).doesNotContain(rotated);
    assertThat(log(3)).exists();
    assertThat(log(2)).doesNotExist();
    LogFile.deleteOld(folder.resolve("none"));
  }

  @Test
  void whatIsWrittenIsBounded() throws Exception {
    LogFile.begin(folder);
    Logger logger = configure();
    String line = "x".repeat(8000);
    for (int count = 0; count < 1000; count++) {
      logger.info(line);
    }
    context.stop();
    long bytes = 0;
    for (Path file : files(folder)) {
      bytes += Files.size(file);
    }
    assertThat(files(folder)).hasSize(2);
    assertThat(bytes).isBetween(MEBIBYTE, 3 * MEBIBYTE);
  }

  private Path log(int number) {
    return folder.resolve("remanence-" + number + ".log");
  }

  private Logger configure() throws JoranException {
    JoranConfigurator configurator = new JoranConfigurator();
    context.setMDCAdapter(new LogbackMDCAdapter());
    configurator.setContext(context);
    configurator.doConfigure(LogFileTest.class.getResource("/logback.xml"));
    // Else what is written here would stand among the test’s own.
    context.getLogger("ROOT").getAppender("STDERR").stop();
    return context.getLogger("org.remanence.Test");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
