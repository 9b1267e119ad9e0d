package org.remanence.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.lab.Lab;
import org.remanence.lab.LabNetwork;
import org.remanence.lab.LabView;
import org.remanence.lab.SampleLabs;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.settings.TestSentence;

class HandOutTest {
  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>");

  @TempDir Path folder;

  /** A lab with one network of that architecture and a sentence. */
  private static Lab lab(Architecture architecture, String sentence) {
    TrainedModel model = SampleModels.of(architecture);
    return new Lab(
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(new LabNetwork(model.classifier(), Optional.of(model), Optional.empty(), 0)),
        List.of(),
        new LabView(
            "gates",
            LabView.NEWEST,
            sentence,
            Map.of("fr", List.of(new TestSentence("le film long", "positif")))));
  }

  private static String page(String title, Lab lab) {
    return HandOutPage.of(HandOutContent.of(title, lab));
  }

  private static JsonNode data(String page) throws IOException {
    return new ObjectMapper().readTree(group(DATA, page));
  }

  private static String group(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    assertThat(found.find()).as(pattern.pattern()).isTrue();
    return found.group(1);
  }

  /** On light and dark ground and on paper; a line of no colour would not be seen. */
  @Test
  void everyArchitectureHasItsColors() {
    String style = group(STYLE, page("Labo", lab(Architecture.RNN, "le film")));
    for (Architecture each : Architecture.values()) {
      Pattern color = Pattern.compile("--" + each.id() + ": #[0-9a-f]{6};");
      assertThat(color.matcher(style).results()).as(each.id()).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void itsNumbersAreTheEngines(Architecture architecture) throws IOException {
    String sentence = "le film était inconnu mais bon";
    Lab lab = lab(architecture, sentence);
    Classifier classifier = lab.networks().get(0).classifier();
    Inspection expected = classifier.inspect(sentence);
    JsonNode reading = data(page("Labo", lab)).at("/sentences/0/readings/0");
    assertThat(texts(reading.get("tokens"), "text"))
        .containsExactlyElementsOf(expected.tokens().stream().map(Inspection.Token::text).toList());
    assertThat(texts(reading.get("tokens"), "known"))
        .containsExactly("true", "true", "true", "false", "true", "true");
    assertThat(floats(reading.get("probabilities"))).isEqualTo(expected.trace().probabilities());
    float[][] after = classifier.prefixProbabilities(expected);
    for (int word = 0; word < after.length; word++) {
      assertThat(floats(reading.get("after").get(word))).isEqualTo(after[word]);
    }
    assertThat(reading.get("layers")).hasSameSizeAs(expected.trace().layers());
    for (int layer = 0; layer < expected.trace().layers().size(); layer++) {
      assertLayer(reading.get("layers").get(layer), expected.trace().layers().get(layer));
    }
  }

  @Test
  void networksThatTagWordsAreLeftOutAndThatIsSaid() {
    Lab taggers = SampleLabs.alone(SampleModels.tagger(Architecture.GRU));
    assertThatThrownBy(() -> HandOut.write(folder.resolve("tags.html"), "Tags", taggers))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("give each word a tag");
    Lab texts = lab(Architecture.LSTM, "le film");
    List<LabNetwork> networks = new ArrayList<>(texts.networks());
    networks.addAll(taggers.networks());
    Lab both =
        new Lab(
            texts.form(), texts.chosen(), texts.trained(), networks, texts.writers(), texts.view());
    HandOutContent content = HandOutContent.of("Labo", both);
    assertThat(content.names()).containsExactly("LSTM");
    assertThat(HandOutPage.of(content)).contains(Messages.text("sheet.left-out-taggers", 1));
  }

  private static void assertLayer(JsonNode layer, LayerTrace expected) {
    assertThat(layer.get("backward").asBoolean()).isEqualTo(expected.backward());
    assertThat(layer.get("units").asInt()).isEqualTo(expected.get(Signal.HIDDEN_STATE)[0].length);
    for (Signal signal : expected.cell().signals()) {
      JsonNode told = layer.get("signals").get(signal.id());
      assertThat(decoded(told.get("values").asText()))
          .as(signal.id())
          .isEqualTo(joined(expected.get(signal)));
      for (int word = 0; word < expected.tokens(); word++) {
        assertThat(told.get("together").get(word).asDouble())
            .isEqualTo(
                StepValues.of(expected, word, StepValues.ALL_UNITS).get(Quantity.of(signal)));
      }
    }
  }

  private static List<String> texts(JsonNode list, String field) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.get(field).asText()));
    return texts;
  }

  private static float[] floats(JsonNode list) {
    float[] numbers = new float[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.get(i).floatValue();
    }
    return numbers;
  }

  private static float[] decoded(String base64) {
    ByteBuffer bytes =
        ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
    float[] numbers = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(numbers);
    return numbers;
  }

  private static float[] joined(float[][] rows) {
    float[] all = new float[rows.length * rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, all, i * rows[i].length, rows[i].length);
    }
    return all;
  }

  @Test
  void itLoadsNothingAndRunsNothingButItsOwn() throws NoSuchAlgorithmException {
    String page = page("Labo", SampleLabs.whole());
    assertThat(page)
        .contains(
            "default-src 'none'; script-src 'sha256-%s'; style-src 'sha256-%s'; base-uri 'none'"
                .formatted(sha256(group(SCRIPT, page)), sha256(group(STYLE, page))));
    // The namespace of SVG is a name and no address.
    String addresses = page.replace("http://www.w3.org/2000/svg", "");
    assertThat(addresses).doesNotContain("http:", "https:", "src=", "url(", "@import", "fetch(");
    assertThat(addresses.replace("href=\"#cell\"", "")).doesNotContain("href=");
    assertThat(page).doesNotContainPattern("<[a-z]+ [^>]*\\bon[a-z]+=").doesNotContain(" style=\"");
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    return Base64.getEncoder()
        .encodeToString(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void textsOfALabAreNothingButText() throws IOException {
    String sentence = "le film </script><script>alert(1)</script> <b>bon</b>";
    String page = page("<i>Labo</i> & \"1\"", lab(Architecture.LSTM, sentence));
    assertThat(page)
        .contains("<title>&lt;i&gt;Labo&lt;/i&gt; &amp; &quot;1&quot;</title>")
        .doesNotContain("<script>alert", "<b>bon", "<i>Labo");
    assertThat(data(page).at("/sentences/0/text").asText()).isEqualTo(sentence);
  }

  @Test
  void itsTablesSayWhatTheNetworksAnswerAndHowTheyWereTested() {
    Lab lab = SampleLabs.whole();
    String page = page("Labo", lab);
    List<String> cells = CELL.matcher(page).results().map(found -> found.group(1)).toList();
    TrainedModel lstm = lab.networks().get(0).trained().orElseThrow();
    Inspection answer = lstm.classifier().inspect(lab.view().sentence());
    assertThat(cells)
        .contains(
            "LSTM",
            "GRU",
            NumberText.accuracy(lstm.metrics().testAccuracy()),
            "0.438",
            lab.view().sentence())
        .anyMatch(cell -> cell.startsWith(answer.labels().get(answer.predicted()) + " ("));
    assertThat(cells).filteredOn("–"::equals).as("of the network that was stopped").isNotEmpty();
    assertThat(page).contains("Data: avis.csv");
  }

  static Stream<Locale> languages() {
    return Messages.languages().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void itIsInTheLanguageInUse(Locale locale) throws IOException {
    Messages.use(locale);
    String page = page("Labo", SampleLabs.whole());
    assertThat(page)
        .contains("<html lang=\"" + locale.getLanguage() + "\">")
        .contains("<h2>" + Messages.text("sheet.tables") + "</h2>")
        .doesNotContainPattern("@[A-Z]+@");
    JsonNode texts = data(page).get("texts");
    // Every text that the script asks for is there.
    Matcher asked =
        Pattern.compile("text(?:\\.([a-z]+)|\\[\"([a-z-]+)\"])").matcher(group(SCRIPT, page));
    List<String> keys = new ArrayList<>();
    while (asked.find()) {
      keys.add(asked.group(1) == null ? asked.group(2) : asked.group(1));
    }
    assertThat(keys).hasSizeGreaterThan(20).allMatch(texts::has);
  }

  @Test
  void theSameLabGivesTheSamePage() {
    assertThat(page("Labo", SampleLabs.whole())).isEqualTo(page("Labo", SampleLabs.whole()));
  }

  @Test
  void aSentenceWithoutWordsIsShownAsSuch() throws IOException {
    JsonNode reading =
        data(page("Labo", lab(Architecture.GRU, "!!!"))).at("/sentences/0/readings/0");
    assertThat(reading.get("tokens")).isEmpty();
    assertThat(reading.get("layers").get(0).get("units").asInt()).isEqualTo(3);
  }

  @Test
  void aLabWithoutNetworksIsRefused() {
    Lab whole = SampleLabs.whole();
    Lab none =
        new Lab(whole.form(), whole.chosen(), whole.trained(), List.of(), List.of(), whole.view());
    Path file = folder.resolve(HandOut.FILE);
    assertThatThrownBy(() -> HandOut.write(file, "Labo", none))
        .isInstanceOfSatisfying(
            LocalizedException.class,
            problem -> assertThat(problem.key()).isEqualTo("sheet.no-networks"));
    assertThat(file).doesNotExist();
    HandOut.write(file, "Labo", whole);
    assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(page("Labo", whole));
    assertThat(folder.resolve("handout.pdf"))
        .hasBinaryContent(HandOutPrint.of(HandOutContent.of("Labo", whole)));
  }
}
