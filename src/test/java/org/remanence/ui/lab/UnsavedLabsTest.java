package org.remanence.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.files.Damage;
import org.remanence.i18n.LocalizedException;
import org.remanence.lab.SampleLabs;

/** A lab that a crash left and that is damaged is set aside, and hides none of the others. */
class UnsavedLabsTest {
  @TempDir Path folder;

  private UnsavedLabs labs;
  private Path one;
  private Path other;

  @BeforeEach
  void leaveTwo() throws IOException {
    for (int i = 0; i < 2; i++) {
      try (UnsavedLabs window = new UnsavedLabs(folder)) {
        window.keep(SampleLabs.whole(), SampleLabs::epoch);
      }
    }
    labs = new UnsavedLabs(folder);
    assertThat(labs.left()).hasSize(2);
    one = labs.left().get(0);
    other = labs.left().get(1);
  }

  @Test
  void aDamagedOneIsSetAsideAndToldWithItsPlace() throws IOException {
    byte[] good = Files.readAllBytes(one);
    Map<String, byte[]> damaged = new LinkedHashMap<>(Damage.ofBytes(good));
    // A zip may have anything in front of it.
    damaged.keySet().removeIf(kind -> kind.contains("in front") || kind.contains("mark"));
    damaged.put("cut", Arrays.copyOf(good, good.length / 2));
    for (Map.Entry<String, byte[]> damage : damaged.entrySet()) {
      Files.write(one, damage.getValue());
      Path place = one.resolveSibling(one.getFileName() + ".bak");
      assertThatThrownBy(() -> labs.read(one))
          .as(damage.getKey())
          .isInstanceOf(LocalizedException.class)
          .hasMessageContaining(one.toString())
          .hasMessageContaining("now lies here: " + place);
      assertThat(Files.readAllBytes(place)).as(damage.getKey()).isEqualTo(damage.getValue());
      assertThat(labs.left()).as(damage.getKey()).containsExactly(other);
    }
    LabContents.forget(labs.read(other).epochs());
  }

  @Test
  void aLockThatIsNoneHidesNothing() throws IOException {
    Path lock = one.resolveSibling(one.getFileName() + ".lock");
    Files.delete(lock);
    Files.createDirectory(lock);
    assertThat(labs.left()).containsExactlyInAnyOrderElementsOf(List.of(one, other));
  }
}
