package org.remanence.text.table.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.table.TableFiles;
import org.remanence.text.table.TableSource;

/** A small file that unpacks to a huge one is refused before it fills the memory. */
class TableContentTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir Path folder;

  @Test
  void refusesToUnpackMoreThanIsAllowed() throws IOException {
    byte[] bomb = new byte[20 * MEGABYTE];
    Path zip = write("a.zip", TableFiles.zip(Map.of("a.csv", bomb)));
    Path gzip = write("a.csv.gz", TableFiles.gzip(bomb));
    Path both = write("b.zip", TableFiles.zip(Map.of("a.csv.gz", TableFiles.gzip(bomb))));
    for (Path file : new Path[] {zip, gzip, both}) {
      assertThat(Files.size(file)).as("%s", file).isLessThan(MEGABYTE);
      LocalizedException refusal =
          catchThrowableOfType(LocalizedException.class, () -> unpacked(file, 2L * MEGABYTE));
      assertThat(refusal).as("%s", file).isNotNull();
      assertThat(refusal.key()).isEqualTo("text.file.too-large");
      assertThat(refusal).hasMessageStartingWith(file.toString()).hasMessageContaining("2 MB");
      assertThat(unpacked(file, 20L * MEGABYTE)).isEqualTo(bomb.length);
    }
  }

  @Test
  void aTextInAZipMayNotSayThatItIsSmall() {
    byte[] films =
        TableFiles.zip(
            Map.of("pos/1.txt", new byte[17 * MEGABYTE], "neg/1.txt", "Bad".getBytes(UTF_8)));
    sayTheyAreSmall(films);
    TableSource source = TableSource.of(write("films.zip", films));
    LocalizedException refusal = catchThrowableOfType(LocalizedException.class, source::load);
    assertThat(refusal).isNotNull();
    assertThat(refusal.key()).isEqualTo("text.file.too-large");
    assertThat(refusal).hasMessageContaining("pos/1.txt").hasMessageContaining("16 MB");
  }

  private Path write(String name, byte[] content) {
    return TableFiles.write(folder.resolve(name), content);
  }

  private static long unpacked(Path file, long most) throws IOException {
    try (TableContent content = TableContent.open(file, most);
        InputStream in = content.stream()) {
      return in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** Writes 1 as the size of each file into a zip’s directory. */
  private static void sayTheyAreSmall(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int changed = 0;
    for (int i = 0; i + 28 < zip.length; i++) {
      if (bytes.getInt(i) == 0x02014b50) {
        bytes.putInt(i + 24, 1);
        changed++;
      }
    }
    assertThat(changed).isEqualTo(2);
  }
}
