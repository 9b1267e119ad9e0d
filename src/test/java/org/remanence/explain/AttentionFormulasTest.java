package org.remanence.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.remanence.engine.Attention;

class AttentionFormulasTest {
  @Test
  void scoreSumAndWeightAreThoseOfTheSoftmax() {
    // exp(ln 1) + exp(ln 3) = 4
    Attention attention =
        new Attention(new float[] {0, (float) Math.log(3)}, new float[] {0.25f, 0.75f});
    assertThat(AttentionFormulas.of(attention, 1))
        .containsExactly(
            "s(t) = v·tanh(h(t)·W′ + b′) = 1.099", "a(t) = exp(s(t))/Σ = exp(1.099)/4.000 = 0.750");
  }

  @Test
  void aWeightThatVanishesAndALargeScoreAreWrittenAllTheSame() {
    Attention attention = new Attention(new float[] {-200, 20}, new float[] {0, 1});
    assertThat(AttentionFormulas.of(attention, 0))
        .endsWith("a(t) = exp(s(t))/Σ = exp(−200.000)/exp(20.000) = 0.000");
  }
}
