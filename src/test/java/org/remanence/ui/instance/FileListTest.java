package org.remanence.ui.instance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileListTest {
  private static final String HEADING = "remanence files 1\0";

  @Test
  void pathsComeOutAsTheyWentIn() {
    List<Path> files =
        List.of(absolute("Zoé Müller/été.rema"), absolute("日本 語.csv"), absolute("a\nb"));
    assertThat(FileList.decode(FileList.encode(files).orElseThrow())).contains(files);
    assertThat(FileList.decode(FileList.encode(List.of()).orElseThrow())).contains(List.of());
  }

  @Test
  void nothingButAbsolutePathsIsTaken() {
    String path = absolute("a.rema").toString();
    assertThat(decode(HEADING + path + "\0")).contains(List.of(Path.of(path)));
    assertThat(decode(HEADING + "a.rema\0")).as("relative").isEmpty();
    assertThat(decode(HEADING + "\0")).as("no name").isEmpty();
    assertThat(decode(HEADING + path)).as("cut short").isEmpty();
    assertThat(decode("remanence files 2\0" + path + "\0")).as("another version").isEmpty();
    assertThat(decode("GET / HTTP/1.1\r\n\r\n")).isEmpty();
    assertThat(decode("")).isEmpty();
    assertThat(FileList.decode(new byte[] {(byte) 0xff, 0})).as("not UTF-8").isEmpty();
  }

  @Test
  void itsLengthIsBounded() {
    Path file = absolute("x".repeat(200));
    int max = FileList.MAX_BYTES / file.toString().length();
    assertThat(FileList.encode(Collections.nCopies(max / 2, file))).isPresent();
    assertThat(FileList.encode(Collections.nCopies(max, file))).isEmpty();
    assertThat(decode(HEADING + (file + "\0").repeat(max))).isEmpty();
  }

  private static Optional<List<Path>> decode(String message) {
    return FileList.decode(message.getBytes(UTF_8));
  }

  private static Path absolute(String name) {
    return Path.of(name).toAbsolutePath();
  }
}
