package org.remanence.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class YamlTextTest {
  @Property(tries = 500)
  void aQuotedTextIsReadBackAsItWas(@ForAll("texts") String text) {
    YamlValue root =
        YamlFile.parse(
            Path.of("a.yaml"), "a: " + YamlText.quoted("x" + text) + "\n", "a", "yaml.empty");
    assertThat(root.mapping(List.of("a")).get("a").text()).isEqualTo("x" + text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("'\"\\ \t\n\r\0\u0085\u2028\u2029\uFEFF\uFFFE\u001b#:-{}[]aé\u00A0")
        .ofMinLength(1)
        .ofMaxLength(20);
  }
}
