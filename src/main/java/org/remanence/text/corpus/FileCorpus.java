package org.remanence.text.corpus;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.Utf8File;

/** A user's text file in UTF-8, read strictly: a byte that is not UTF-8 is an error. */
public final class FileCorpus implements Corpus {
  public static final int MAX_BYTES = 50 << 20;

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
    byte[] bytes = Utf8File.bytes(file, MAX_BYTES);
    long line = 0;
    // A decoder of our own: the reader of the library would put marks where bytes are wrong. It
    // decodes ahead of the lines, so the wrong one is looked for by itself.
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder()))) {
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        line++;
        // Text in UTF-16 or a binary file may pass for UTF-8, but then it is full of NULs.
        if (text.indexOf('\0') >= 0) {
          throw new LocalizedException("text.corpus.not-utf8", file, line);
        }
        reader.accept(line == 1 ? withoutMark(text) : text);
      }
    } catch (CharacterCodingException e) {
      throw new LocalizedException(e, "text.corpus.not-utf8", file, WrongByte.line(bytes));
    } catch (IOException e) {
      throw new LocalizedException(e, "text.file.unreadable", file);
    }
  }

  private static String withoutMark(String line) {
    return !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
  }
}
