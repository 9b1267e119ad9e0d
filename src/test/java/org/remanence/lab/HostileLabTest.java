package org.remanence.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remanence.model.HostileFile.replaced;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.HostileFile;
import org.remanence.model.Zips;

/** Every way a lab’s file may lie is refused in words, before memory is taken for it. */
class HostileLabTest {
  private static final String MANIFEST = "manifest.json";
  private static final String TEXTS = "texts/0.csv";

  private Path file;
  private HostileFile hostile;
  private Map<String, byte[]> parts;

  @BeforeEach
  @BeforeProperty
  void writeAGoodOne() throws IOException {
    file = Files.createTempFile("hostile", ".remalab");
    LabFile.write(file, SampleLabs.whole(), SampleLabs::epoch);
    hostile = HostileFile.of(file, path -> LabReader.read(path, (epoch, network) -> {}));
    parts = hostile.parts();
  }

  @AfterEach
  @AfterProperty
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  @Test
  void whatIsNoLab() throws IOException {
    hostile.assertRefused(file.resolveSibling("none.remalab"), "lab.file.missing");
    hostile.assertRefused(file.getParent(), "lab.file.directory");
    Files.writeString(file, "text,label\n");
    hostile.assertRefused("lab.file.not-zip");
    Zips.write(file, Map.of("word/document.xml", new byte[9]));
    hostile.assertRefused("lab.file.part-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../.bashrc", "/etc/passwd", "C:\\Windows\\x", "a\u001b[31m", "x/"})
  void namesThatArePathsOrControlTheTerminal(String name) {
    parts.put(name, new byte[0]);
    Zips.write(file, parts);
    assertThat(hostile.assertRefused("lab.file.foreign-part").getMessage())
        .doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        MANIFEST,
        TEXTS,
        "networks/lstm/manifest.json",
        "networks/lstm/run.json",
        "networks/lstm/epochs/2.safetensors",
        "networks/gru/weights.safetensors",
        "writers/0/vocabulary.json"
      })
  void missingParts(String part) {
    parts.remove(part);
    Zips.write(file, parts);
    hostile.assertRefused("lab.file.part-missing");
  }

  @Test
  void aBomb() throws IOException {
    parts.put(MANIFEST, new byte[40 << 20]);
    Zips.write(file, parts);
    assertThat(Files.size(file)).isLessThan(1 << 20);
    hostile.assertRefused("lab.file.part-too-large");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kind\" : \"lab\"|\"kind\" : \"classifier\"|lab.file.not-lab",
        "\"format_version\" : 1|\"format_version\" : 2|model.version",
        "\"hidden\" : \"3\"|\"hidden\" : {\"@class\":\"java.lang.Runtime\"}|model.json.text",
        "\"chosen\" : 0|\"chosen\" : 1|model.json.whole",
        "\"chosen\" : 0|\"chosen\" : -1|model.json.whole",
        "\"split\" : \"|\"split\" : \"t|lab.split",
        "\"epochs\" : 3|\"epochs\" : 2000000000|model.json.whole",
        "\"epochs\" : 3|\"epochs\" : 2|lab.file.foreign-part",
        "\"epochs\" : 3|\"epochs\" : 4|lab.file.part-missing",
        "\"run\" : \"lstm-1\"|\"run\" : \"../../../.bashrc\"|model.json.text",
        "\"architecture\" : \"gru\"|\"architecture\" : \"lstm\"|lab.twice",
        "\"architecture\" : \"gru\"|\"architecture\" : \"mamba\"|model.json.choice",
        "\"trained\" : true|\"trained\" : 1|model.json.flag",
        "\"writers\" : 1|\"writers\" : 1000000|model.json.whole",
        "\"epoch\" : 1|\"epoch\" : -2|model.json.whole",
        "\"sentences\" : [|\"sentences\" : [ 7, |model.json.object",
      })
  void manifestThatLies(String from, String to, String key) {
    hostile.edit(MANIFEST, text -> replaced(text, from, to));
    hostile.assertRefused(key);
  }

  @Test
  void aSplitWithoutATest() {
    hostile.edit(
        MANIFEST,
        text -> text.replaceAll("\"split\" : \"[tve]*\"", "\"split\" : \"tttttttttttt\""));
    hostile.assertRefused("lab.split");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "decisive,|,|lab.texts",
        ",2,1,0,x|,2,1,0|lab.texts",
        ",2,1,0,x|,2.5,1,0,x|lab.texts",
        ",2,1,0,x|,-2,1,0,x|lab.texts",
        ",2,1,0,x|,2,1,-2,x|lab.texts",
        ",2,1,0,x|,99999999999,1,0,x|lab.texts",
        "neutre|autre|lab.network",
      })
  void textsThatLie(String from, String to, String key) {
    hostile.edit(TEXTS, text -> text.replace(from, to));
    hostile.assertRefused(key);
  }

  @Test
  void textsThatAreNotUtf8() {
    parts.get(TEXTS)[parts.get(TEXTS).length - 3] = (byte) 0xff;
    Zips.write(file, parts);
    hostile.assertRefused("lab.file.damaged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "networks/lstm/manifest.json|\"lstm\"|\"gru\"|",
        "networks/lstm/run.json|\"lstm\"|\"gru\"|lab.network",
        "networks/gru/manifest.json|\"gru\"|\"rnn\"|",
        "writers/0/manifest.json|language-model|classifier|",
      })
  void networksThatAreOthersThanIsSaid(String part, String from, String to, String key) {
    hostile.edit(part, text -> replaced(text, from, to));
    LocalizedException problem = hostile.refusal();
    assertThat(problem).isNotNull();
    if (key != null) {
      assertThat(problem.key()).isEqualTo(key);
    }
  }

  @Property(tries = 200)
  void aWrongByteIsRefusedOrMakesNoDifferenceToTheProgram(
      @ForAll @IntRange(max = 10_000_000) int position, @ForAll byte value) throws IOException {
    byte[] good = Files.readAllBytes(file);
    byte[] bytes = good.clone();
    bytes[position % bytes.length] = value;
    Files.write(file, bytes);
    try {
      Lab read = LabReader.read(file, (epoch, network) -> {});
      assertThat(read.form()).isEqualTo(SampleLabs.whole().form());
      assertThat(read.trained()).isEqualTo(SampleLabs.whole().trained());
    } catch (LocalizedException expected) {
      assertThat(expected).hasMessageStartingWith(file + ": ");
    } finally {
      Files.write(file, good);
    }
  }

  @Property(tries = 60)
  void aFileCutAnywhereIsRefused(@ForAll @IntRange(max = 10_000_000) int length)
      throws IOException {
    byte[] good = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(good, length % good.length));
    try {
      assertThat(hostile.refusal()).isNotNull();
    } finally {
      Files.write(file, good);
    }
  }
}
