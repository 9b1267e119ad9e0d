package org.remanence.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.remanence.text.Task;

class DataSourceTest {
  @Test
  void builtInTextsNameTheLengthTheyNeed() {
    DataOptions source = new DataOptions();
    source.name = "brackets-100";
    assertThat(source.get(Task.CLASSIFICATION).maxLength(30)).isEqualTo(158);
    source.name = "reviews-en";
    assertThat(source.get(Task.CLASSIFICATION).maxLength(30)).isEqualTo(30);
    source.name = null;
    source.file = Path.of("texts.csv");
    assertThat(source.get(Task.CLASSIFICATION).maxLength(30)).isEqualTo(30);
  }
}
