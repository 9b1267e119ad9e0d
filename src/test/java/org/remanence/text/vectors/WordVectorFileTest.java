package org.remanence.text.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.Vocabulary;
import org.remanence.text.table.TableFiles;

class WordVectorFileTest {
  private static final Vocabulary WORDS =
      new Vocabulary(List.of("<pad>", "<unk>", "film", "été", "absent", "paris"));

  @TempDir Path folder;

  @Test
  void gloveHasNoFirstLine() throws IOException {
    Path file = write("film 0.5 -1e-2 3\nother 1 1 1\nété 1 2 3\n");
    assertThat(WordVectorFile.dimension(file)).isEqualTo(3);
    PretrainedVectors vectors = read(file);
    assertThat(vectors.dimension()).isEqualTo(3);
    assertThat(vectors.source()).isEqualTo("vectors.txt");
    assertThat(vectors.row(2)).containsExactly(0.5f, -0.01f, 3f);
    assertThat(vectors.row(3)).containsExactly(1f, 2f, 3f);
    assertThat(vectors.has(4)).isFalse();
    assertThat(vectors.row(1)).isNull();
  }

  @Test
  void word2vecAndFastTextSayTheirSizesFirst() throws IOException {
    Path file = write("2 2\r\nfilm 0.5 0.25 \r\nété\t1 2 \r\n");
    assertThat(WordVectorFile.dimension(file)).isEqualTo(2);
    assertThat(read(file).row(2)).containsExactly(0.5f, 0.25f);
    assertThat(read(file).row(3)).containsExactly(1f, 2f);
  }

  @Test
  void drawnVectorsStayWhereTheFileHasNone() throws IOException {
    float[] drawn = new float[12];
    Arrays.fill(drawn, 7);
    assertThat(read(write("film 1 2\n")).over(drawn))
        .containsExactly(7, 7, 7, 7, 1, 2, 7, 7, 7, 7, 7, 7);
    assertThat(drawn).containsOnly(7);
  }

  @Test
  void anotherCaseServesUntilTheWordItselfComes() throws IOException {
    assertThat(read(write("Paris 1 1\nPARIS 2 2\n")).row(5)).containsExactly(1f, 1f);
    assertThat(read(write("Paris 1 1\nparis 2 2\nPARIS 3 3\n")).row(5)).containsExactly(2f, 2f);
  }

  @Test
  void aWordMayHaveSpacesAsInGlove() throws IOException {
    assertThat(read(write("the 1 2\n. . . 3 4\nfilm 5 6\n")).row(2)).containsExactly(5f, 6f);
  }

  @Test
  void aWordThatIsABlankIsPassedOver() throws IOException {
    assertThat(read(write("the 1 2\n\t 3 4\n  7 8\nfilm 5 6\n")).row(2)).containsExactly(5f, 6f);
    assertThat(read(write("3 2\nthe 1 2\n\t 3 4\nfilm 5 6\n")).row(2)).containsExactly(5f, 6f);
  }

  @Test
  void packedFilesAreUnpacked() throws IOException {
    byte[] text = "film 0.5 0.25\n\u00e9t\u00e9 1 2\n".getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("vectors.txt.gz"), TableFiles.gzip(text));
    assertThat(WordVectorFile.dimension(file)).isEqualTo(2);
    assertThat(read(file).row(3)).containsExactly(1f, 2f);
  }

  @Test
  void word2vecsBinaryFormatIsRead() throws IOException {
    for (String end : List.of("", "\n")) {
      ByteBuffer bytes = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
      bytes.put("3 2\n</s> ".getBytes(StandardCharsets.UTF_8)).putFloat(1).putFloat(2);
      bytes.put((end + "\u00e9t\u00e9 ").getBytes(StandardCharsets.UTF_8));
      bytes.putFloat(-0.5f).putFloat(0.25f);
      bytes.put((end + "Film ").getBytes(StandardCharsets.UTF_8)).putFloat(3).putFloat(4);
      byte[] whole = Arrays.copyOf(bytes.array(), bytes.position());
      Path file = Files.write(folder.resolve("vectors.bin"), whole);
      assertThat(WordVectorFile.dimension(file)).isEqualTo(2);
      assertThat(read(file).row(3)).containsExactly(-0.5f, 0.25f);
      assertThat(read(file).row(2)).containsExactly(3f, 4f);
      Files.write(file, Arrays.copyOf(whole, whole.length - 3));
      assertThatThrownBy(() -> read(file)).hasMessageContaining("Found: 2");
    }
  }

  @Test
  void whatIsWrongIsToldWithFileAndLine() throws IOException {
    assertRefused("", "text.vectors.empty", "vectors.txt");
    assertRefused("film\n", "text.vectors.dimension", "line 1");
    assertRefused("film 1 2\nété 1\n", "text.vectors.count", "line 2");
    assertRefused("2 3\nfilm 1 2 3\nété 1 2\n", "text.vectors.count", "line 3");
    assertRefused("a 1 2\nfilm 1 two\n", "text.vectors.number", "line 2");
    assertRefused("a 1 2\nfilm 1 NaN\n", "text.vectors.number", "NaN");
    assertRefused("3 2\nfilm 1 2\nété 1 2\n", "text.vectors.short", "3");
    assertRefused("9 99999\nfilm 1 2\n", "text.vectors.dimension", "4096");
  }

  @Test
  void binaryAndLatinFilesAreToldWithTheirLine() throws IOException {
    Path file = folder.resolve("vectors.txt");
    Files.write(file, "film 1 2\n\u00e9t\u00e9 1 2\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> read(file)).hasMessageContaining("line 2");
    Files.write(file, new byte[3 << 20]);
    assertThatThrownBy(() -> read(file)).isInstanceOf(LocalizedException.class);
  }

  @Test
  void missingFilesAreTold() {
    assertThatThrownBy(() -> read(folder.resolve("none.txt")))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("none.txt");
  }

  @Test
  void longReadingTellsHowFarItIsAndCanBeStopped() throws IOException {
    Path file = write("word 1 2\n".repeat(50_000));
    List<Double> shares = new ArrayList<>();
    WordVectorFile.read(file, WORDS, shares::add);
    assertThat(shares).hasSizeGreaterThan(5).isSorted().allMatch(s -> s > 0 && s <= 1);
    assertThatThrownBy(() -> WordVectorFile.read(file, WORDS, share -> false))
        .isInstanceOf(CancellationException.class);
  }

  private void assertRefused(String content, String key, String mentioned) throws IOException {
    Path file = write(content);
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            LocalizedException.class, refusal -> assertThat(refusal.key()).isEqualTo(key))
        .hasMessageContaining(mentioned);
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("vectors.txt"), content);
  }

  private static PretrainedVectors read(Path file) {
    return WordVectorFile.read(file, WORDS, share -> true);
  }
}
