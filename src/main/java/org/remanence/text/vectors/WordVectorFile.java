package org.remanence.text.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import org.remanence.files.Untrusted;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.Vocabulary;

/**
 * Reads pre-trained word vectors as text: a line per word, the word and then its numbers, separated
 * by spaces. GloVe writes only that (Pennington et al. 2014); word2vec (Mikolov et al. 2013) and
 * fastText (Bojanowski et al. 2017) put a line in front with the number of words and of numbers per
 * word; word2vec’s own binary format is {@link BinaryVectors}. Such files take gigabytes, so they
 * are read through once, and only the words of a vocabulary are kept.
 */
public final class WordVectorFile {
  static final int LARGEST_DIMENSION = 4096;

  private static final long REPORT_EVERY_LINES = 2048;

  private final Path file;
  private final ByteLines lines;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private int dimension;

  /** Words that a first line promises; −1 without one. */
  private long promised = -1;

  private WordVectorFile(Path file, InputStream in) {
    this.file = file;
    this.lines = new ByteLines(in);
  }

  /**
   * Number of dimensions of a word's vector, out of the file's first line.
   *
   * @throws LocalizedException naming file and line if it is no such file
   */
  public static int dimension(Path file) {
    try (VectorInput in = VectorInput.open(file)) {
      if (in.isBinary()) {
        return BinaryVectors.begin(file, in).dimension();
      }
      WordVectorFile reader = new WordVectorFile(file, in);
      reader.begin();
      return reader.dimension;
    } catch (IOException e) {
      throw new LocalizedException(e, "text.file.unreadable", file);
    }
  }

  /**
   * The vectors of the words of {@code vocabulary}. A word that the file has in another case only
   * gets the first such line's.
   *
   * @param goOn given the share of the file read, now and then; false stops reading
   * @throws LocalizedException naming file and line of what is wrong
   * @throws CancellationException if {@code goOn} said so
   */
  public static PretrainedVectors read(Path file, Vocabulary vocabulary, DoublePredicate goOn) {
    return Untrusted.read(file, () -> opened(file, vocabulary, goOn));
  }

  private static PretrainedVectors opened(Path file, Vocabulary vocabulary, DoublePredicate goOn) {
    try (VectorInput in = VectorInput.open(file)) {
      return in.isBinary()
          ? BinaryVectors.begin(file, in).read(vocabulary, goOn)
          : new WordVectorFile(file, in).read(vocabulary, in, goOn);
    } catch (IOException e) {
      throw new LocalizedException(e, "text.file.unreadable", file);
    }
  }

  private PretrainedVectors read(Vocabulary vocabulary, VectorInput in, DoublePredicate goOn)
      throws IOException {
    VectorRows rows = new VectorRows(vocabulary);
    long words = 0;
    for (boolean more = begin(); more; more = lines.advance()) {
      if (lines.length() == 0) {
        continue;
      }
      words++;
      int end = start(dimension);
      rows.offer(text(0, end), () -> numbers(end));
      if (lines.number() % REPORT_EVERY_LINES == 0 && !goOn.test(in.share())) {
        throw new CancellationException();
      }
    }
    if (words < promised) {
      throw new LocalizedException("text.vectors.short", file, promised, words);
    }
    return rows.vectors(file.getFileName().toString(), dimension);
  }

  /** Goes to the first word and finds out the dimension; false if there is no word. */
  private boolean begin() throws IOException {
    if (!lines.advance() || lines.length() == 0) {
      throw new LocalizedException("text.vectors.empty", file);
    }
    String[] fields = text(0, lines.length()).split("[ \t]+");
    if (fields.length == 2 && fields[0].matches("\\d{1,18}") && fields[1].matches("\\d{1,9}")) {
      promised = Long.parseLong(fields[0]);
      dimension = Integer.parseInt(fields[1]);
    } else {
      dimension = fields.length - 1;
    }
    if (dimension < 1 || dimension > LARGEST_DIMENSION) {
      throw new LocalizedException("text.vectors.dimension", file, LARGEST_DIMENSION);
    }
    return promised < 0 || lines.advance();
  }

  /**
   * Index of the end of the word, which may itself have spaces or be nothing else, so that {@code
   * count} numbers follow.
   */
  private int start(int count) {
    byte[] line = lines.line();
    int at = lines.length();
    for (int i = 0; i < count; i++) {
      while (at > 0 && !ByteLines.isSpace(line[at - 1])) {
        at--;
      }
      while (at > 0 && ByteLines.isSpace(line[at - 1])) {
        at--;
      }
      boolean blankWord = i == count - 1 && ByteLines.isSpace(line[0]);
      if (at == 0 && !blankWord) {
        throw new LocalizedException("text.vectors.count", file, lines.number(), dimension);
      }
    }
    return at;
  }

  private float[] numbers(int from) {
    int start = from;
    while (ByteLines.isSpace(lines.line()[start])) {
      start++;
    }
    String[] fields = text(start, lines.length()).split("[ \t\r]+");
    float[] numbers = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      numbers[i] = number(fields[i]);
    }
    return numbers;
  }

  private float number(String field) {
    try {
      float number = Float.parseFloat(field);
      if (Float.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as what is no finite number is.
    }
    throw new LocalizedException("text.vectors.number", file, lines.number(), shown(field));
  }

  private static String shown(String field) {
    return field.length() <= 20 ? field : field.substring(0, 20) + "…";
  }

  private String text(int from, int to) {
    try {
      String text = utf8.decode(ByteBuffer.wrap(lines.line(), from, to - from)).toString();
      if (to <= ByteLines.LONGEST && text.indexOf('\0') < 0) {
        return text;
      }
    } catch (CharacterCodingException e) {
      // Told below, as what is no text is.
    }
    throw new LocalizedException("text.vectors.not-text", file, lines.number());
  }
}
