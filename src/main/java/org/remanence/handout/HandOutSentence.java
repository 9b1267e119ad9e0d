package org.remanence.handout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.remanence.engine.LayerTrace;
import org.remanence.explain.CellRun;
import org.remanence.i18n.Messages;
import org.remanence.lab.Lab;
import org.remanence.lab.LabNetwork;
import org.remanence.model.Classifier;
import org.remanence.settings.TestSentence;
import org.remanence.text.DataLanguage;
import org.remanence.text.Tokenizer;

/**
 * A sentence of a hand-out.
 *
 * @param label that it should get; empty where that is left open
 * @param readings what each of the lab’s networks made of it, in their order
 */
record HandOutSentence(String text, String label, List<HandOutReading> readings) {
  /** One of ten words costs some 30 KB for a network of 128 units. */
  static final int MOST = 10;

  /**
   * The sentence that the lab’s networks read, and the user’s own; where there are none, those that
   * come with the program in the language of which the networks know most words.
   */
  static List<HandOutSentence> of(Lab lab) {
    return texts(lab).entrySet().stream()
        .limit(MOST)
        .map(
            entry ->
                new HandOutSentence(
                    entry.getKey(),
                    entry.getValue(),
                    lab.networks().stream()
                        .map(each -> HandOutReading.of(each.classifier(), entry.getKey()))
                        .toList()))
        .toList();
  }

  /** Name of a layer or direction; empty where there is one only. */
  static String layerName(CellRun run, int layer) {
    boolean twoWays = run.layers().stream().anyMatch(LayerTrace::backward);
    if (run.layers().size() == 1) {
      return "";
    }
    return twoWays
        ? Messages.text(run.layers().get(layer).backward() ? "states.backward" : "states.forward")
        : Messages.text("states.layer-number", layer + 1);
  }

  /** Number of the lab’s sentences that are not in its hand-out. */
  static int leftOut(Lab lab) {
    return Math.max(0, texts(lab).size() - MOST);
  }

  /** Labels by text, each text once. */
  private static Map<String, String> texts(Lab lab) {
    List<TestSentence> own =
        new ArrayList<>(lab.view().sentences().values().stream().flatMap(List::stream).toList());
    if (own.isEmpty()) {
      own.addAll(builtIn(lab));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    if (!lab.view().sentence().isBlank()) {
      texts.put(lab.view().sentence(), "");
    }
    own.forEach(
        sentence ->
            texts.merge(
                sentence.text(),
                sentence.expected(),
                (before, now) -> before.isEmpty() ? now : before));
    return texts;
  }

  private static List<TestSentence> builtIn(Lab lab) {
    return Arrays.stream(DataLanguage.values())
        .map(language -> language.tests().stream().map(HandOutSentence::test).toList())
        .filter(tests -> known(lab, tests) > 0)
        .max(Comparator.comparingLong(tests -> known(lab, tests)))
        .orElse(List.of());
  }

  private static TestSentence test(String line) {
    int tab = line.indexOf('\t');
    return new TestSentence(line.substring(tab + 1), line.substring(0, tab));
  }

  private static long known(Lab lab, List<TestSentence> sentences) {
    Stream<Classifier> networks = lab.networks().stream().map(LabNetwork::classifier);
    return networks
        .mapToLong(
            network ->
                sentences.stream()
                    .flatMap(sentence -> Tokenizer.tokenize(sentence.text()).stream())
                    .filter(network::knows)
                    .count())
        .sum();
  }
}
