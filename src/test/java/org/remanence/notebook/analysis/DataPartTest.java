package org.remanence.notebook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names tell the part of data by their words, not by how these begin. */
class DataPartTest {
  @ParameterizedTest
  @CsvSource({
    "X_train, TRAINING",
    "trainTexts, TRAINING",
    "xtrain, TRAINING",
    "textes_apprentissage, TRAINING",
    "y_val, VALIDATION",
    "validation_data, VALIDATION",
    "dev_set, VALIDATION",
    "X_test2, TEST",
    "testX, TEST",
    "testset, TEST",
    "tests, TEST"
  })
  void aWordOfTheNameTells(String name, DataPart part) {
    assertThat(DataPart.named(name)).hasValue(part);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "values",
        "valeurs",
        "entrees",
        "device",
        "approche",
        "trained_model",
        "contest",
        "latest",
        "attestations",
        "testimony",
        "train_test",
        "X"
      })
  void otherWordsDoNot(String name) {
    assertThat(DataPart.named(name)).isEmpty();
  }
}
