package org.remanence.model.language;

import java.util.List;
import org.remanence.engine.language.LanguageNetwork;
import org.remanence.text.corpus.TokenLevel;

/**
 * Score of a model's predictions of a text.
 *
 * @param tokens of the text
 * @param surprise −ln p of each, in nats, given all before it; unknown ones as the unknown token
 * @param characters of the text
 */
public record TextScore(List<ReadToken> tokens, double[] surprise, int characters) {

  static TextScore of(LanguageModel model, String text) {
    List<ReadToken> tokens = model.read(text);
    double[] surprise = new double[tokens.size()];
    LanguageNetwork.Reader reader = model.network().reader();
    reader.read(model.vocabulary().id(TokenLevel.LINE_END));
    for (int i = 0; i < surprise.length; i++) {
      surprise[i] = surprise(reader.scores(), tokens.get(i).id());
      reader.read(tokens.get(i).id());
    }
    return new TextScore(tokens, surprise, text.codePointCount(0, text.length()));
  }

  private static double surprise(float[] scores, int target) {
    double largest = scores[target];
    for (float score : scores) {
      largest = Math.max(largest, score);
    }
    double sum = 0;
    for (float score : scores) {
      sum += Math.exp(score - largest);
    }
    return largest + Math.log(sum) - scores[target];
  }

  /** e to the mean surprise: between how many tokens the model wavers. NaN of an empty text. */
  public double perplexity() {
    return Math.exp(total() / surprise.length);
  }

  /** Surprise in bits for each character; NaN of an empty text. */
  public double bitsPerCharacter() {
    return total() / Math.log(2) / characters;
  }

  private double total() {
    double sum = 0;
    for (double value : surprise) {
      sum += value;
    }
    return sum;
  }
}
