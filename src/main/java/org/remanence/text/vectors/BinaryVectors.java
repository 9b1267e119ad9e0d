package org.remanence.text.vectors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.Vocabulary;

/**
 * Reads word vectors as word2vec writes them with {@code -binary 1}: a line with the number of
 * words and of numbers per word, then each word, a space, and its numbers as little-endian floats;
 * between two words there may be a line end.
 */
final class BinaryVectors {
  private static final int LONGEST_WORD = 1 << 16;
  private static final long REPORT_EVERY_WORDS = 2048;

  private final Path file;
  private final VectorInput in;
  private final long words;
  private final int dimension;

  private BinaryVectors(Path file, VectorInput in, long words, int dimension) {
    this.file = file;
    this.in = in;
    this.words = words;
    this.dimension = dimension;
  }

  /** Reads the first line. */
  static BinaryVectors begin(Path file, VectorInput in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
    }
    String[] sizes = line.toString(StandardCharsets.US_ASCII).strip().split(" +");
    int dimension = Integer.parseInt(sizes[1]);
    if (dimension < 1 || dimension > WordVectorFile.LARGEST_DIMENSION) {
      throw new LocalizedException(
          "text.vectors.dimension", file, WordVectorFile.LARGEST_DIMENSION);
    }
    return new BinaryVectors(file, in, Long.parseLong(sizes[0]), dimension);
  }

  int dimension() {
    return dimension;
  }

  PretrainedVectors read(Vocabulary vocabulary, DoublePredicate goOn) throws IOException {
    VectorRows rows = new VectorRows(vocabulary);
    byte[] bytes = new byte[Float.BYTES * dimension];
    for (long word = 0; word < words; word++) {
      String text = word();
      if (text == null || in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
        throw new LocalizedException("text.vectors.short", file, words, word);
      }
      long number = word + 1;
      rows.offer(text, () -> numbers(bytes, number));
      if (word % REPORT_EVERY_WORDS == 0 && !goOn.test(in.share())) {
        throw new CancellationException();
      }
    }
    return rows.vectors(String.valueOf(file.getFileName()), dimension);
  }

  private float[] numbers(byte[] bytes, long word) {
    float[] numbers = new float[dimension];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
    for (float number : numbers) {
      if (!Float.isFinite(number)) {
        throw new LocalizedException("text.vectors.number", file, word + 1, String.valueOf(number));
      }
    }
    return numbers;
  }

  /** The next word, which may be blank; null at the end of the file. */
  private @Nullable String word() throws IOException {
    ByteArrayOutputStream word = new ByteArrayOutputStream();
    for (int next = in.read(); next != ' ' || word.size() == 0; next = in.read()) {
      if (next < 0 || word.size() > LONGEST_WORD) {
        return null;
      }
      if (next != '\n' || word.size() > 0) {
        word.write(next);
      }
    }
    return word.toString(StandardCharsets.UTF_8);
  }
}
