package org.remanence.model;

import java.util.Comparator;
import org.remanence.engine.Pooling;

/** Key under which a network is looked into: one at a time under each. */
public sealed interface NetworkKey permits Architecture, PooledKey, OpenedFileKey {
  /** Order in lists: those of this program first. */
  Comparator<NetworkKey> ORDER =
      Comparator.comparingInt(NetworkKey::rank).thenComparing(NetworkKey::title);

  /** The key of a network of this program. */
  static NetworkKey of(Architecture architecture, Pooling pooling) {
    return pooling == Pooling.LAST ? architecture : new PooledKey(architecture, pooling);
  }

  /** Name in files and of controls, such as {@code lstm}. */
  String id();

  /** Name in the language in use, such as {@code LSTM}. */
  String title();

  /** Returns whether it is made of recurrent cells. */
  boolean isRecurrent();

  /** Place among kinds of networks, from 0. */
  int rank();
}
