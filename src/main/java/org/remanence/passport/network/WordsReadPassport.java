package org.remanence.passport.network;

import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportFile;
import org.remanence.text.Tokenizer;

/** Passport of the number of a text's words that a network leaves out, and reads. */
public final class WordsReadPassport {
  private WordsReadPassport() {}

  /** Passport of both. */
  public static Passport of(Classifier network, NetworkOrigin origin, String text) {
    List<String> tokens = Tokenizer.tokenize(text);
    int read = Math.min(tokens.size(), network.hyperparameters().maxLength());
    PassportFile file = origin.file(network);
    String title = Messages.text("passport.title.words-read", origin.name(network));
    return Passport.of(Kind.WORDS_READ, title, tokens.size() - read, read)
        .named("left-out", "read")
        .origin(origin.of(network))
        .equation("n − min(n, T); min(n, T)")
        .file(file)
        .input("n", "text-tokens", tokens.size())
        .input("T", "max-length", file.name())
        .variable("NETWORK", file.name())
        .variable("TOKENS", tokens)
        .build();
  }
}
