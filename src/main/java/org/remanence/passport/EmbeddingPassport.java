package org.remanence.passport;

import org.remanence.i18n.Messages;
import org.remanence.model.Inspection;

/** Of one number of a word's vector, which training learned. */
public final class EmbeddingPassport {
  private EmbeddingPassport() {}

  /** Of the number in {@code column} of the vector of that token. */
  public static Passport of(NetworkReading of, int token, int column) {
    Inspection.Token word = of.inspection().tokens().get(token);
    int width = of.classifier().shape().embedding();
    float[] vectors = of.classifier().weights().get("embedding.embeddings").values();
    String title =
        Messages.text("passport.title.embedding", of.architecture(), column, word.text());
    return of.passport(Kind.EMBEDDING, title, vectors[word.id() * width + column])
        .equation("x(t) = E[id(t)]")
        .input("E", "embeddings", "embedding.embeddings")
        .input("id(t)", "token", word.id())
        .variable("ID", word.id())
        .variable("COLUMN", column)
        .build();
  }
}
