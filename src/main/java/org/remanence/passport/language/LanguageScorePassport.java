package org.remanence.passport.language;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.model.language.LanguageEpoch;
import org.remanence.model.language.LanguageMetrics;
import org.remanence.model.language.LanguageModel;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportFile;
import org.remanence.text.corpus.Corpus;
import org.remanence.text.corpus.CorpusEncoder;
import org.remanence.text.corpus.TokenStream;

/** Passport of a language model's scores in training. */
public final class LanguageScorePassport {
  private static final String PART = "test-part.json";
  private static final String HISTORY = "history.csv";

  private LanguageScorePassport() {}

  /** A curve of the training. */
  public enum Column {
    TRAINING("loss"),
    VALIDATION("val_loss");

    private final String id;

    Column(String id) {
      this.id = id;
    }

    private double of(LanguageEpoch epoch) {
      return this == TRAINING ? epoch.loss() : epoch.validationLoss();
    }
  }

  /**
   * Passport of perplexity and bits per character on the last part of the corpus.
   *
   * @param of a model whose training is over
   * @param corpus the one it learnt from
   */
  public static Passport test(LanguageReading of, LanguageMetrics metrics, Corpus corpus) {
    return of.passport(
            Kind.TEST_PERPLEXITY,
            Messages.text("passport.title.test-perplexity", of.name()),
            metrics.perplexity(),
            metrics.bitsPerCharacter())
        .named("perplexity", "bits")
        .equation("PP = exp(−(1/n)·Σ ln p(wₜ | w₁ … wₜ₋₁)); −(1/m)·Σ log₂ p(wₜ | w₁ … wₜ₋₁)")
        .file(PassportFile.json(PART, () -> part(of.model(), corpus)))
        .input("w", "test-part", PART)
        .variable("PART", PART)
        .build();
  }

  private static ObjectNode part(LanguageModel model, Corpus corpus) {
    TokenStream part =
        CorpusEncoder.encode(corpus, model.level(), model.hyperparameters().maxWords()).test();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("characters", part.characters());
    ArrayNode ids = json.putArray("ids");
    for (int i = 0; i < part.size(); i++) {
      ids.add(part.get(i));
    }
    return json;
  }

  /**
   * Passport of a point of a curve, as perplexity.
   *
   * @param of what there is of the model
   */
  public static Passport epoch(
      LanguageReading of, List<LanguageEpoch> history, Column column, int epoch) {
    double loss = column.of(history.get(epoch - 1));
    return of.fromCorpus(
            Kind.EPOCH_PERPLEXITY,
            Messages.text("passport.title.epoch-perplexity." + column.id, of.name(), epoch),
            Math.exp(loss))
        .equation("PP = exp(L)")
        .file(PassportFile.of(HISTORY, () -> csv(history)))
        .input("L", "epoch-loss." + column.id, loss)
        .variable("HISTORY", HISTORY)
        .variable("COLUMN", column.id)
        .variable("EPOCH", epoch)
        .build();
  }

  private static String csv(List<LanguageEpoch> history) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("epoch", Column.TRAINING.id, Column.VALIDATION.id));
    for (LanguageEpoch epoch : history) {
      rows.add(
          List.of(
              String.valueOf(epoch.epoch()),
              String.valueOf(epoch.loss()),
              String.valueOf(epoch.validationLoss())));
    }
    return Csv.raw(rows);
  }
}
