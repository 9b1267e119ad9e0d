package org.remanence.text.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.remanence.i18n.LocalizedException;

/** A user's text file in UTF-8, read as a stream and strictly, as tables are. */
public final class FileCorpus implements Corpus {
  public static final long MAX_BYTES = 50L << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path file;

  public FileCorpus(Path file) {
    this.file = file;
  }

  @Override
  public String name() {
    return file.getFileName().toString();
  }

  @Override
  public void forEachLine(Consumer<String> reader) {
    requireReadable();
    long line = 0;
    // A decoder of our own: the reader of the library would put marks where bytes are wrong.
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()))) {
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        line++;
        // Text in UTF-16 or a binary file may pass for UTF-8, but then it is full of NULs.
        if (text.indexOf('\0') >= 0) {
          throw new LocalizedException("text.corpus.not-utf8", file, line);
        }
        reader.accept(line == 1 ? withoutMark(text) : text);
      }
    } catch (CharacterCodingException e) {
      throw new LocalizedException(e, "text.corpus.not-utf8", file, firstWrongLine());
    } catch (IOException e) {
      throw new LocalizedException(e, "text.file.unreadable", file);
    }
  }

  private void requireReadable() {
    if (Files.notExists(file)) {
      throw new LocalizedException("text.file.missing", file);
    }
    if (Files.isDirectory(file)) {
      throw new LocalizedException("text.file.directory", file);
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new LocalizedException("text.file.too-large", file, MAX_BYTES >> 20);
      }
    } catch (IOException e) {
      throw new LocalizedException(e, "text.file.unreadable", file);
    }
  }

  private static String withoutMark(String line) {
    return !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
  }

  /** A reader decodes ahead of the lines it gives, so the wrong one is looked for by itself. */
  private long firstWrongLine() {
    try {
      return WrongByte.line(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new LocalizedException(e, "text.file.unreadable", file);
    }
  }
}
