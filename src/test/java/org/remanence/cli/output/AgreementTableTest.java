package org.remanence.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.remanence.text.corpus.Agreements;
import org.remanence.text.corpus.Agreements.KeptCount;
import org.remanence.text.corpus.Agreements.Kind;

class AgreementTableTest {
  /** 22 of 139 is 15.8 %, and anything from 10.7 to 22.8 % (SciPy: the same). */
  @Test
  void sharesHaveTheirCasesAndIntervals() {
    Agreements found = new Agreements(Map.of(Kind.PLACE_FAR, new KeptCount(3, 4)), List.of());
    Agreements chance = new Agreements(Map.of(Kind.PLACE_FAR, new KeptCount(22, 139)), List.of());
    StringWriter text = new StringWriter();
    AgreementTable.print(found, chance, new PrintWriter(text));
    assertThat(text.toString().lines().filter(line -> line.startsWith("Place after 24")))
        .singleElement()
        .asString()
        .containsPattern("3 +4 +75\\.0% +30\\.1% to 95\\.4% +15\\.8% +139 +10\\.7% to 22\\.8%");
    assertThat(text.toString().lines().filter(line -> line.startsWith("Quotes")))
        .singleElement()
        .asString()
        .containsPattern("0 +0 +– +– +– +0 +–");
  }
}
