package org.remanence.study;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.remanence.model.ArgMax;
import org.remanence.model.Classifier;
import org.remanence.text.EncodedText;
import org.remanence.text.LabelledText;

/**
 * A network's tags of the words of sentences.
 *
 * @param labels tags of the network; words hold indices into them
 * @param words in their order
 * @param unread words in front of sentences that are longer than the network reads
 */
public record TagPredictions(List<String> labels, List<Word> words, int unread) {
  public TagPredictions {
    labels = List.copyOf(labels);
    words = List.copyOf(words);
  }

  /**
   * One word.
   *
   * @param sentence number of its sentence, from 0
   * @param place its number in the sentence, from 0
   * @param known whether it is in the network's vocabulary
   * @param ambiguous whether it has more than one tag in these sentences
   * @param tag the true one
   * @param label index of the true tag; -1 if the network does not know it
   * @param confidence probability of the predicted tag
   */
  public record Word(
      int sentence,
      int place,
      String text,
      boolean known,
      boolean ambiguous,
      String tag,
      int label,
      int predicted,
      float confidence) {
    public boolean isRight() {
      return label == predicted;
    }
  }

  /** Asks {@code tagger} about tagged sentences. Takes a while; not for the UI thread. */
  public static TagPredictions of(Classifier tagger, List<LabelledText> sentences) {
    List<EncodedText> read =
        sentences.stream().map(sentence -> tagger.encode(sentence.tokens())).toList();
    List<float[][]> answers = tagger.tagProbabilities(read.stream().map(EncodedText::ids).toList());
    Map<String, Set<String>> tags = tagsOfWords(sentences);
    List<Word> words = new ArrayList<>();
    for (int s = 0; s < read.size(); s++) {
      EncodedText encoded = read.get(s);
      LabelledText sentence = sentences.get(s);
      List<String> written = sentence.words();
      for (int t = 0; t < encoded.ids().length; t++) {
        String token = encoded.tokens().get(t);
        int place = encoded.dropped() + t;
        String tag = sentence.tags().get(place);
        float[] row = answers.get(s)[t];
        int best = ArgMax.of(row);
        words.add(
            new Word(
                s,
                place,
                written.get(place),
                tagger.knows(token),
                tags.getOrDefault(token, Set.of()).size() > 1,
                tag,
                tagger.labels().indexOf(tag),
                best,
                row[best]));
      }
    }
    return new TagPredictions(
        tagger.labels(), words, read.stream().mapToInt(EncodedText::dropped).sum());
  }

  private static Map<String, Set<String>> tagsOfWords(List<LabelledText> sentences) {
    return sentences.stream()
        .flatMap(
            sentence -> {
              List<String> tokens = sentence.tokens();
              return IntStream.range(0, tokens.size())
                  .mapToObj(i -> Map.entry(tokens.get(i), sentence.tags().get(i)));
            })
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
  }

  /** Those whose true tag the network knows: only these are counted. */
  public List<Word> scored() {
    return words.stream().filter(word -> word.label() >= 0).toList();
  }

  /** Scores of each tag, over the words that are counted. */
  public ClassificationReport report() {
    List<Word> scored = scored();
    return ClassificationReport.of(
        labels,
        scored.stream().mapToInt(Word::label).toArray(),
        scored.stream().mapToInt(Word::predicted).toArray());
  }

  /** Number of right ones among some of the words that are counted. */
  public HitCount hits(Predicate<Word> which) {
    List<Word> chosen = scored().stream().filter(which).toList();
    return new HitCount((int) chosen.stream().filter(Word::isRight).count(), chosen.size());
  }
}
