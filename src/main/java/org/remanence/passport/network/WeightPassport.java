package org.remanence.passport.network;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.i18n.Messages;
import org.remanence.model.Inspection;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;

/** Passport of one of the numbers that training learns. */
public final class WeightPassport {
  private WeightPassport() {}

  /** Passport of the number in {@code column} of the vector of that token. */
  public static Passport embedding(NetworkReading of, int token, int column) {
    Inspection.Token word = of.inspection().tokens().get(token);
    String title =
        Messages.text("passport.title.embedding", of.architecture(), column, word.text());
    return passport(of, title, TensorNames.EMBEDDINGS, word.id(), column)
        .equation("x(t) = E[id(t)]")
        .input("E", "embeddings", TensorNames.EMBEDDINGS)
        .input("id(t)", "token", word.id())
        .build();
  }

  /**
   * Passport of an entry of a tensor.
   *
   * @param name as in files
   * @param place its index in each of the tensor's dimensions
   */
  public static Passport of(NetworkReading of, String name, int... place) {
    String where =
        Arrays.stream(place).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    String title = Messages.text("passport.title.weight", of.architecture(), name, where);
    return passport(of, title, name, place).equation(name + "[" + where + "]").build();
  }

  private static PassportBuilder passport(
      NetworkReading of, String title, String name, int... place) {
    Tensor tensor = of.classifier().weights().get(name);
    int index =
        IntStream.range(0, place.length)
            .reduce(0, (before, i) -> before * tensor.shape()[i] + place[i]);
    return of.passport(Kind.WEIGHT, title, tensor.values()[index])
        .variable("NAME", name)
        .variable("PLACE", place);
  }
}
