package org.remanence.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.Messages;
import org.remanence.notebook.check.Finding;
import org.remanence.notebook.check.NotebookReport;

/** What is wrong with an experiment is found where it is, and nothing where nothing is. */
class NotebookReportTest {
  private static final String IMPORTS = "from tensorflow.keras.layers import *\n";
  private static final String SEED = "keras.utils.set_random_seed(1)\n";
  private static final String NETWORK =
      "model = Sequential([Embedding(50, 4, mask_zero=True), LSTM(4), Dense(1)])\n";

  @AfterEach
  void english() {
    Messages.use(Locale.ENGLISH);
  }

  private static List<String> found(String name) {
    return Notebooks.findings(NotebookFile.read(Notebooks.file(name)));
  }

  private static List<String> foundIn(String... cells) {
    return Notebooks.findings(Notebooks.of(cells));
  }

  @Test
  void theClassicLessonHasAllItsFaultsInTheirPlaces() {
    assertThat(found("flawed"))
        .containsExactly(
            "vocabulary 3:4",
            "repeated-texts 4:1",
            "padding-read-last 5:2",
            "test-chooses 5:7",
            "no-seed 5:7",
            "few-tests 6:1");
  }

  @Test
  void textsSayWhatWasCounted() {
    List<Finding> findings =
        NotebookReport.of(NotebookFile.read(Notebooks.file("flawed"))).findings();
    assertThat(findings.get(0).location().execution()).hasValue(5);
    assertThat(findings.get(0).location().code()).isEqualTo("tokenizer.fit_on_texts(textes)");
    assertThat(findings.get(1).what())
        .startsWith("14 of 24 texts repeat another one word for word (10 are");
    assertThat(findings.get(2).what()).contains("(cell 3, line 6)");
    assertThat(findings.get(3).what()).endsWith(": EarlyStopping.");
    assertThat(findings.get(5).what()).contains("6 texts");
    assertThat(findings.get(5).why())
        .contains("If 5 of 6 answers", "from 43.6% to 97.0%: 53.3 points");
    Messages.use(Locale.FRENCH);
    assertThat(findings.get(1).what()).startsWith("14 des 24 textes en répètent un autre");
    assertThat(findings).allSatisfy(finding -> assertThat(finding.measure()).contains("remanence"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"honest", "pytorch", "broken-code"})
  void nothingIsFoundWhereNothingIsWrongOrKnown(String name) {
    assertThat(found(name)).isEmpty();
  }

  @Test
  void aLanguageModelWithoutHeldOutTextIsFound() {
    assertThat(found("language-model")).containsExactly("nothing-held-out 3:6");
  }

  @Test
  void networksTrainedOnceEachAreFoundInALoopOverThem() {
    assertThat(found("comparison"))
        .containsExactly("padding-read 2:5", "weights-not-seeded 2:10", "one-run-each 2:10");
  }

  @Test
  void aSplitInOrderIsComparedTextByText() {
    assertThat(found("ordered"))
        .containsExactly(
            "texts-on-both-sides 1:13", "few-tests 1:13", "padding-read 2:2", "test-chooses 2:6");
  }

  @Test
  void vocabularyOfTrainingAndTestTogetherIsFound() {
    String cell =
        IMPORTS
            + "train_texts, test_texts = load('train.txt'), load('test.txt')\n"
            + "tokenizer = Tokenizer()\n"
            + "tokenizer.fit_on_texts(%s)\n"
            + SEED
            + NETWORK
            + "model.fit(tokenizer.texts_to_sequences(train_texts), y)\n"
            + "model.evaluate(tokenizer.texts_to_sequences(test_texts), z)\n";
    assertThat(foundIn(cell.formatted("train_texts + test_texts")))
        .containsExactly("vocabulary 1:4");
    assertThat(foundIn(cell.formatted("train_texts"))).isEmpty();
    assertThat(foundIn(cell.formatted("elsewhere"))).isEmpty();
  }

  @Test
  void repetitionsThatAreTakenOutAreNotFound() {
    String cell =
        "texts = ['a b', 'c d'] * 100\ntexts = %s\n"
            + "X_train, X_test, y_train, y_test = train_test_split(texts, labels)\n";
    assertThat(foundIn(cell.formatted("texts"))).containsExactly("repeated-texts 1:3");
    assertThat(foundIn(cell.formatted("list(set(texts))"))).isEmpty();
  }

  @Test
  void listsWrittenApartAreCompared() {
    assertThat(foundIn("train_texts = ['One two', 'three']\ntest_texts = ['one two!', 'four']"))
        .containsExactly("texts-on-both-sides 1:2");
    assertThat(foundIn("train_texts = ['one two', 'three']\ntest_texts = ['two one', 'four']"))
        .isEmpty();
  }

  @Test
  void aValidationPartMayStopTraining() {
    String cell =
        IMPORTS
            + SEED
            + NETWORK
            + "X_a, X_test, y_a, y_test = train_test_split(load('x'), load('y'))\n"
            + "X_train, X_val, y_train, y_val = train_test_split(X_a, y_a)\n"
            + "model.fit(X_train, y_train, validation_data=(%s), callbacks=[%s])\n";
    assertThat(foundIn(cell.formatted("X_val, y_val", "EarlyStopping()"))).isEmpty();
    assertThat(foundIn(cell.formatted("X_test, y_test", "EarlyStopping()")))
        .containsExactly("test-chooses 1:6");
    assertThat(foundIn(cell.formatted("X_test, y_test", "EarlyStopping(monitor='loss')")))
        .isEmpty();
    assertThat(foundIn(cell.formatted("X_test, y_test", "ModelCheckpoint('m.keras')"))).isEmpty();
    assertThat(
            foundIn(cell.formatted("X_test, y_test", "ModelCheckpoint('m', save_best_only=True)")))
        .containsExactly("test-chooses 1:6");
  }

  @Test
  void aMaskOrAnUnknownOneIsNoFinding() {
    String cell =
        IMPORTS
            + SEED
            + "X = pad_sequences(load('x'), padding='post')\n"
            + "model = Sequential([Embedding(50, 4%s), %s, Dense(1)])\n"
            + "model.fit(X, y)\n";
    assertThat(foundIn(cell.formatted("", "LSTM(4)"))).containsExactly("padding-read-last 1:4");
    assertThat(foundIn(cell.formatted(", mask_zero=True", "LSTM(4)"))).isEmpty();
    assertThat(foundIn(cell.formatted(", mask_zero=MASK", "LSTM(4)"))).isEmpty();
    assertThat(foundIn(cell.formatted(", **options", "LSTM(4)"))).isEmpty();
    assertThat(foundIn(cell.formatted("", "Masking(), LSTM(4)"))).isEmpty();
    assertThat(foundIn(cell.formatted("", "GlobalAveragePooling1D()"))).isEmpty();
    assertThat(foundIn(cell.formatted("", "LSTM(4, return_sequences=True), Flatten()")))
        .containsExactly("padding-read 1:4");
  }

  @Test
  void whatLiesBetweenEmbeddingAndRecurrentLayerMayChangeWhatPaddingIs() {
    String cell =
        IMPORTS
            + SEED
            + "X = pad_sequences(load('x')%s)\n"
            + "model = Sequential([Embedding(50, 4), %s, Dense(1)])\n"
            + "model.fit(X, y)\n";
    assertThat(foundIn(cell.formatted("", "SpatialDropout1D(0.2), GRU(4)")))
        .containsExactly("padding-read 1:4");
    assertThat(foundIn(cell.formatted("", "Conv1D(8, 3), MaxPooling1D(2), LSTM(4)"))).isEmpty();
    assertThat(foundIn(cell.formatted(", value=7", "LSTM(4)"))).isEmpty();
    assertThat(foundIn(cell.formatted(", **options", "LSTM(4)"))).isEmpty();
  }

  @Test
  void aMaskMadeByHandIsOne() {
    String cell =
        IMPORTS
            + SEED
            + "X = pad_sequences(load('x'))\n"
            + "i = Input((None,))\n"
            + "e = Embedding(50, 4)(i)\n"
            + "h = LSTM(4)(e%s)\n"
            + "model = Model(i, Dense(1)(h))\n"
            + "model.fit(X, y)\n";
    assertThat(foundIn(cell.formatted(""))).containsExactly("padding-read 1:5");
    assertThat(foundIn(cell.formatted(", mask=tf.not_equal(i, 0)"))).isEmpty();
    assertThat(foundIn(cell.formatted("*mask"))).isEmpty();
  }

  @Test
  void labelsThatAreTextsAreNoRepeatedTexts() {
    String labels = "labels = ['good', 'bad', 'good', 'bad']\n";
    String texts = "texts = ['a b', 'c d', 'e f', 'g h']\n";
    String split = "X_train, X_test, y_train, y_test = train_test_split(texts, labels)";
    assertThat(foundIn(texts + labels + split)).isEmpty();
    assertThat(foundIn(labels + "texts = read_lines('x')\n" + split)).isEmpty();
    assertThat(
            foundIn(
                "df = pd.DataFrame({'label': ['x', 'y'] * 2, 'text': ['a', 'b', 'c', 'd']})\n"
                    + "train, test = train_test_split(df)"))
        .isEmpty();
    assertThat(
            foundIn(
                "df = pd.DataFrame({'label': ['x', 'y'] * 2, 'text': lines(file)})\n"
                    + "train, test = train_test_split(df)"))
        .isEmpty();
    assertThat(foundIn(texts.replace("'c d'", "'a b'") + labels + split))
        .containsExactly("repeated-texts 1:3");
    assertThat(foundIn(texts + labels + "y_train, y_test = labels[:2], labels[2:]")).isEmpty();
    assertThat(
            foundIn(
                "train_texts = ['a b', 'c d']\ny_train = ['x', 'x']\n"
                    + "test_texts = ['e f', 'g h']\ny_test = ['x', 'x']"))
        .isEmpty();
  }

  @Test
  void rowsThatAConditionSelectsAreNotCounted() {
    String cell =
        "df = pd.DataFrame({'text': ['a b', 'a b', 'c d', 'e f'], 'label': [0, 0, 1, 1]})\n"
            + "df = %s\nX_train, X_test = train_test_split(df['text'])";
    assertThat(foundIn(cell.formatted("df[['text', 'label']]")))
        .containsExactly("repeated-texts 1:3");
    assertThat(foundIn(cell.formatted("df[df['label'] == 1]"))).isEmpty();
    assertThat(foundIn(cell.formatted("df[keep]"))).isEmpty();
  }

  @Test
  void orderIsOfTheDataThatWereShuffled() {
    String cell =
        "texts = ['a b', 'a b', 'c d', 'e f']\nother = [1, 2, 3]\nrandom.shuffle(%s)\n"
            + "train_texts, test_texts = texts[:2], texts[2:]";
    assertThat(foundIn(cell.formatted("texts"))).containsExactly("repeated-texts 1:4");
    assertThat(foundIn(cell.formatted("other"))).isEmpty();
    assertThat(foundIn("t = ['a b', 'c d']\n" + cell.formatted("t"))).isEmpty();
  }

  @Test
  void foldsThatAreNotDrawnLeaveCopiesTogether() {
    String cell = "texts = ['a b', 'c d'] * 9\nfor a, b in KFold(3%s).split(texts): pass";
    assertThat(foundIn(cell.formatted(""))).isEmpty();
    assertThat(foundIn(cell.formatted(", shuffle=True"))).containsExactly("repeated-texts 1:2");
  }

  @Test
  void theTestThatIsReadByPredictIsTheTest() {
    String cell =
        IMPORTS
            + SEED
            + NETWORK
            + "X_val, X_test = load('v'), load('t')\n"
            + "model.fit(X, y, validation_data=(X_val, v), callbacks=[EarlyStopping()])\n"
            + "model.evaluate(X_val, v)\n%s\n";
    assertThat(foundIn(cell.formatted("model.predict(['so good'])")))
        .containsExactly("test-chooses 1:5");
    assertThat(foundIn(cell.formatted("p = model.predict(X_test)"))).isEmpty();
    assertThat(foundIn(cell.formatted("model.evaluate(rest, z)"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.5", "1.5", "0", "1", "1e400", "'a'", "None", "x[]"})
  void anOddShareForValidationIsNone(String share) {
    String cell =
        IMPORTS
            + SEED
            + NETWORK
            + "texts = ['a b', 'a b']\nX = Tokenizer().texts_to_sequences(texts)\n"
            + "model.fit(X, y, validation_split=%s)\n";
    assertThat(foundIn(cell.formatted("0.5")))
        .containsExactly("texts-on-both-sides 1:6", "few-tests 1:6");
    assertThat(foundIn(cell.formatted(share))).isEmpty();
  }

  @Test
  void optionsOfADictionaryAreThoseOfTheCall() {
    String cell =
        IMPORTS
            + SEED
            + "base = {'output_dim': 4, 'mask_zero': %s}\n"
            + "X = pad_sequences(load('x'))\n"
            + "model = Sequential([Embedding(50, **{**base, 'name': 'e'}), LSTM(4)])\n"
            + "model.fit(X, y)\n";
    assertThat(foundIn(cell.formatted("False"))).containsExactly("padding-read 1:5");
    assertThat(foundIn(cell.formatted("True"))).isEmpty();
  }

  @Test
  void seedsThatReachTheWeightsAreEnough() {
    String cell = IMPORTS + "%s\n" + NETWORK + "model.fit(load('x'), load('y'))\n";
    assertThat(foundIn(cell.formatted(""))).containsExactly("no-seed 1:4");
    assertThat(foundIn(cell.formatted("np.random.seed(0)")))
        .containsExactly("weights-not-seeded 1:4");
    assertThat(foundIn(cell.formatted("tf.random.set_seed(0)"))).isEmpty();
    assertThat(foundIn(cell.formatted("seed_everything(0)"))).isEmpty();
  }

  @Test
  void runsOverSeedsAreNoSingleRuns() {
    String cell =
        IMPORTS
            + "def build(cell):\n"
            + "    return Sequential([Embedding(9, 4, mask_zero=True), cell(4), Dense(1)])\n"
            + "for seed in %s:\n"
            + "    keras.utils.set_random_seed(seed)\n"
            + "    for cell in [LSTM, GRU]:\n"
            + "        build(cell).fit(x, y, epochs=2)\n";
    assertThat(foundIn(cell.formatted("[1, 2, 3]"))).isEmpty();
    assertThat(foundIn(cell.replace("for seed in %s", "if True").replace("(seed)", "(1)")))
        .containsExactly("one-run-each 1:7");
  }
}
