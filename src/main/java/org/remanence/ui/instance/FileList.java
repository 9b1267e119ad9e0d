package org.remanence.ui.instance;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Message of one start to another: a heading and absolute paths in UTF-8, a NUL after each, which
 * no path holds. No path at all asks for the window alone.
 */
final class FileList {
  /** More than a command line can name on most systems. */
  static final int MAX_BYTES = 1 << 20;

  private static final String HEADING = "remanence files 1";
  private static final char END = '\0';

  private FileList() {}

  /** The message; empty if it would be too long. */
  static Optional<byte[]> encode(List<Path> files) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes((HEADING + END).getBytes(StandardCharsets.UTF_8));
    for (Path file : files) {
      message.writeBytes((file.toString() + END).getBytes(StandardCharsets.UTF_8));
    }
    return Optional.of(message.toByteArray()).filter(bytes -> bytes.length <= MAX_BYTES);
  }

  /** The files of a message; empty if it is not exactly such a one. */
  static Optional<List<Path>> decode(byte[] message) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message)).toString();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
    if (message.length > MAX_BYTES || !text.startsWith(HEADING + END) || !text.endsWith("" + END)) {
      return Optional.empty();
    }
    String[] parts = text.split("" + END, -1);
    return paths(Arrays.asList(parts).subList(1, parts.length - 1));
  }

  private static Optional<List<Path>> paths(List<String> names) {
    try {
      List<Path> paths = names.stream().map(Path::of).toList();
      return Optional.of(paths).filter(all -> all.stream().allMatch(Path::isAbsolute));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
