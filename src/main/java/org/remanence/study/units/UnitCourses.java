package org.remanence.study.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a unit's column into the courses over its sentences. */
final class UnitCourses {
  private UnitCourses() {}

  static List<UnitSentence> of(UnitColumns columns, Sample sample, int column, int direction) {
    float[] all = columns.values()[column];
    List<double[]> concepts = sample.courses(columns.backward()[column]);
    double meanValue = 0;
    for (float value : all) {
      meanValue += value / all.length;
    }
    double meanConcept = concepts.stream().flatMapToDouble(Arrays::stream).average().orElse(0);
    List<UnitSentence> sentences = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < concepts.size(); i++) {
      double[] concept = concepts.get(i);
      double[] values = new double[concept.length];
      double agreement = 0;
      for (int t = 0; t < values.length; t++) {
        values[t] = all[at + t];
        agreement +=
            direction * (values[t] - meanValue) * (concept[t] - meanConcept) / values.length;
      }
      at += values.length;
      sentences.add(new UnitSentence(sample.sentences().get(i), concept, values, agreement));
    }
    return sentences;
  }
}
