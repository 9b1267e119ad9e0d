package org.remanence.model;

import org.remanence.engine.Pooling;
import org.remanence.i18n.Messages;

/**
 * Key of a network of this program whose states are pooled, so that it stands beside the one of the
 * same architecture that answers from its final state.
 *
 * @param pooling any but {@link Pooling#LAST}: that network's key is its architecture
 */
public record PooledKey(Architecture architecture, Pooling pooling) implements NetworkKey {
  public PooledKey {
    if (pooling == Pooling.LAST) {
      throw new IllegalArgumentException("its key is its architecture");
    }
  }

  @Override
  public String id() {
    return architecture.id() + "-" + pooling.id();
  }

  @Override
  public String title() {
    return Messages.text(
        "network.pooled", architecture.title(), Messages.text("pooling." + pooling.id()));
  }

  @Override
  public boolean isRecurrent() {
    return architecture.isRecurrent();
  }

  @Override
  public int rank() {
    return architecture.rank() + pooling.ordinal();
  }
}
