package org.remanence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remanence.model.HostileFile.replaced;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way a file may lie is refused in words, before memory is taken for it. */
class HostileRemaFileTest {
  private static final String MANIFEST = "manifest.json";
  private static final String VOCABULARY = "vocabulary.json";
  private static final String WEIGHTS = "weights.safetensors";

  @TempDir Path folder;
  private Path file;
  private HostileFile hostile;
  private Map<String, byte[]> parts;

  @BeforeEach
  void writeAGoodOne() {
    file = folder.resolve("model.rema");
    RemaFile.write(file, SampleModels.of(Architecture.LSTM));
    hostile = HostileFile.of(file, RemaFile::read);
    parts = hostile.parts();
  }

  @Test
  void missingFileAndFolder() {
    hostile.assertRefused(folder.resolve("none.rema"), "model.file.missing");
    hostile.assertRefused(folder, "model.file.directory");
  }

  @Test
  void foreignAndEmptyFiles() throws IOException {
    Files.writeString(file, "text,label\nGood,positive\n");
    hostile.assertRefused("model.file.not-zip");
    Files.write(file, new byte[0]);
    hostile.assertRefused("model.file.not-zip");
  }

  @Test
  void foreignZip() {
    Zips.write(file, Map.of("word/document.xml", new byte[10]));
    hostile.assertRefused("model.file.foreign-part");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../.bashrc", "/etc/passwd", "C:\\Windows\\x", "a\u001b[31m", "x/"})
  void namesThatArePathsOrControlTheTerminal(String name) {
    parts.put(name, new byte[0]);
    Zips.write(file, parts);
    assertThat(hostile.assertRefused("model.file.foreign-part").getMessage())
        .doesNotContain("\u001b");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {MANIFEST, VOCABULARY, WEIGHTS})
  void missingParts(String part) {
    parts.remove(part);
    Zips.write(file, parts);
    hostile.assertRefused("model.file.part-missing");
  }

  @Test
  void aPartTwice() throws IOException {
    parts.put("manifesT.json", parts.get(MANIFEST));
    byte[] bytes = Zips.bytes(parts);
    replaceAll(bytes, "manifesT.json", MANIFEST);
    Files.write(file, bytes);
    hostile.assertRefused("model.file.twice");
  }

  @Test
  void aBomb() throws IOException {
    parts.put(MANIFEST, new byte[40 << 20]);
    Zips.write(file, parts);
    assertThat(Files.size(file)).isLessThan(1 << 20);
    hostile.assertRefused("model.file.part-too-large");
  }

  @Test
  void aBombThatLiesAboutItsSize() throws IOException {
    byte[] manifest = new byte[8 << 20];
    Arrays.fill(manifest, (byte) ' ');
    parts.put(MANIFEST, manifest);
    byte[] bytes = Zips.bytes(parts);
    // In the central directory the size stands 24 bytes after the entry's signature.
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int entry = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
    zip.putInt(entry + 24, 1000);
    Files.write(file, bytes);
    hostile.assertRefused("model.file.damaged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"format_version\" : 1|\"format_version\" : 2|model.version",
        "\"format_version\" : 1|\"format_version\" : \"1\"|model.json.whole",
        "\"lstm\"|\"hopfield\"|model.architecture",
        "\"lstm\"|{\"@class\":\"javax.script.ScriptEngineManager\"}|model.json.text",
        "\"hidden\" : 3|\"hidden\" : 2000000000|model.json.whole",
        "\"hidden\" : 3|\"hidden\" : -3|model.json.whole",
        "\"hidden\" : 3|\"hidden\" : 18446744073709551619|model.json.whole",
        "\"hidden\" : 3|\"hidden\" : 3.5|model.json.whole",
        "\"hidden\" : 3|\"hidden\" : 4|model.weights.shape",
        "\"hidden\" : 3|\"hidden\" : 3, \"hidden\" : 4|model.json.malformed",
        "\"hidden\" : 3,||model.json.whole",
        "\"max_length\" : 6|\"max_length\" : 0|model.json.whole",
        "\"dropout\" : 0.3|\"dropout\" : 1e400|model.json.number",
        "\"mask\" : true|\"mask\" : \"yes\"|model.json.flag",
        "\"positif\"|\"négatif\"|model.labels",
        "\"seed\" : 42|\"seed\" : 1e2|model.json.whole",
        "\"format_version\" : 1|\"format_version\" : 1, \"kind\" : \"parser\"|model.kind.unknown",
        "\"test_accuracy\" : 0.8125|\"test_accuracy\" : 8|model.json.number",
        "\"history\" : [|\"history\" : [ 7, |model.json.object",
        "\"kind\" : \"constant\"|\"kind\" : \"java.lang.Runtime\"|model.json.choice",
        "\"factor\" : 0.5|\"factor\" : 2|model.json.number",
        "\"every\" : 5|\"every\" : 0|model.json.whole",
        "\"limit\" : 1.0|\"limit\" : 0|model.json.number",
        "\"weight_decay\" : 0.0|\"weight_decay\" : -1|model.json.number",
        "\"class_weights\" : \"none\"|\"class_weights\" : [1, 2]|model.json.text",
        "\"optimisation\" : {|\"optimisation\" : 3, \"other\" : {|model.json.object",
      })
  void manifestThatLies(String from, String to, String key) {
    hostile.edit(MANIFEST, text -> replaced(text, from, to == null ? "" : to));
    hostile.assertRefused(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "{} {}", "\"", "\u0000", "{\"a\":[[[["})
  void manifestThatIsNoJson(String text) {
    hostile.edit(MANIFEST, old -> text);
    assertThat(hostile.refusal().key()).startsWith("model.json.");
  }

  @ParameterizedTest
  @ValueSource(strings = {MANIFEST, VOCABULARY})
  void jsonNestedWithoutEnd(String part) {
    hostile.edit(part, old -> "[".repeat(1_000_000));
    assertThat(hostile.refusal().key()).startsWith("model.json.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{}|model.json.texts",
        "7|model.json.texts",
        "[\"<pad>\",\"<unk>\",7]|model.json.texts",
        "[\"<pad>\",[\"<unk>\"]]|model.json.texts",
        "[\"<pad>\",\"<unk>\"] []|model.json.texts",
        "[\"<pad>\",\"<unk>\"|model.json.malformed",
        "[\"<pad>\"]|model.vocabulary",
        "[\"<pad>\",\"<unk>\",\"a\",\"a\"]|model.vocabulary",
        "[\"<pad>\",\"<unk>\",\"a\"]|model.weights.shape",
      })
  void vocabularyThatLies(String text, String key) {
    hostile.edit(VOCABULARY, old -> text);
    hostile.assertRefused(key);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, 70_000, 5_000})
  void headerLengthThatLies(long length) {
    ByteBuffer.wrap(parts.get(WEIGHTS)).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
    Zips.write(file, parts);
    hostile.assertRefused("model.weights.header-length");
  }

  @Test
  void weightsTooShortForALength() {
    parts.put(WEIGHTS, new byte[] {1, 2, 3});
    Zips.write(file, parts);
    hostile.assertRefused("model.weights.header-length");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"F32\"|\"F64\"|model.weights.type",
        "[9,4]|[4,9]|model.weights.shape",
        "[9,4]|[36]|model.weights.shape",
        "[9,4]|[-9,-4]|model.weights.shape",
        "[9,4]|[9,4,1]|model.weights.shape",
        "[9,4]|[2147483647,2147483647]|model.weights.shape",
        "[9,4]|[18446744073709551625,4]|model.weights.shape",
        "[9,4]|\"9,4\"|model.weights.shape",
        "[0,144]|[0,145]|model.weights.offsets",
        "[0,144]|[144,0]|model.weights.offsets",
        "[0,144]|[-144,0]|model.weights.offsets",
        "[0,144]|[144,288]|model.weights.offsets",
        "[0,144]|[9223372036854775663,9223372036854775807]|model.weights.offsets",
        "[0,144]|[0.0,144.0]|model.weights.offsets",
        "[0,144]|[]|model.weights.offsets",
        "dense.bias|dense.bios|model.weights.unexpected",
        "\"dense.bias\"|\"dense.kernel\"|model.json.malformed",
        "\"dense.bias\"|\"__metadata__\"|model.weights.missing",
      })
  void headerThatLies(String from, String to, String key) {
    editHeader(text -> replaced(text, from, to));
    hostile.assertRefused(key);
  }

  @Test
  void headerThatIsNoObject() {
    editHeader(text -> "[]");
    hostile.assertRefused("model.weights.missing");
  }

  @Test
  void moreDataThanTensors() {
    byte[] weights = parts.get(WEIGHTS);
    parts.put(WEIGHTS, Arrays.copyOf(weights, weights.length + 4));
    Zips.write(file, parts);
    hostile.assertRefused("model.weights.length");
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void weightsThatAreNoNumbers(float value) {
    byte[] weights = parts.get(WEIGHTS);
    ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).putFloat(weights.length - 4, value);
    Zips.write(file, parts);
    assertThat(hostile.assertRefused("model.weights.not-finite"))
        .hasMessageContaining("dense.bias");
  }

  private void editHeader(UnaryOperator<String> change) {
    byte[] weights = parts.get(WEIGHTS);
    ByteBuffer old = ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN);
    int length = (int) old.getLong();
    byte[] header =
        change
            .apply(new String(weights, 8, length, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);
    ByteBuffer changed =
        ByteBuffer.allocate(weights.length - length + header.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(header.length)
            .put(header)
            .put(weights, 8 + length, weights.length - 8 - length);
    parts.put(WEIGHTS, changed.array());
    Zips.write(file, parts);
  }

  private static void replaceAll(byte[] bytes, String from, String to) {
    byte[] wanted = from.getBytes(StandardCharsets.UTF_8);
    byte[] put = to.getBytes(StandardCharsets.UTF_8);
    for (int at = indexOf(bytes, wanted); at >= 0; at = indexOf(bytes, wanted)) {
      System.arraycopy(put, 0, bytes, at, put.length);
    }
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i <= bytes.length - wanted.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
