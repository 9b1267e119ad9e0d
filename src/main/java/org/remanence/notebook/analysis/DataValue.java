package org.remanence.notebook.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts, sequences, labels, or tuples of them.
 *
 * @param items null if they are not known
 * @param size empty if it is not known
 * @param origins what it was made of
 * @param padding null if none is known
 * @param shuffled whether their order was left to chance: items are known, but not where they stand
 */
public record DataValue(
    @Nullable List<AbstractValue> items,
    OptionalInt size,
    Set<DataOrigin> origins,
    DataPart part,
    @Nullable SequencePadding padding,
    boolean shuffled)
    implements AbstractValue {
  /** Items that are kept one by one. */
  static final int MAX_ITEMS = 100_000;

  static DataValue of(List<AbstractValue> items, Set<DataOrigin> origins, DataPart part) {
    return new DataValue(items, OptionalInt.of(items.size()), origins, part, null, false);
  }

  /** Items that are of the same part, origins and order as those they were made of. */
  static DataValue of(List<AbstractValue> items, DataValue source) {
    return new DataValue(
        items, OptionalInt.of(items.size()), source.origins, source.part, null, source.shuffled);
  }

  /** Data of which no more is known than where it came into being. */
  static DataValue from(DataOrigin origin) {
    return new DataValue(null, OptionalInt.empty(), Set.of(origin), DataPart.WHOLE, null, false);
  }

  /** A list or tuple as it stands in the code; texts in it are new data. */
  static DataValue literal(List<AbstractValue> items, DataOrigin origin) {
    boolean texts =
        items.stream()
            .anyMatch(
                item ->
                    item.text().isPresent()
                        || item instanceof DataValue inner
                            && inner.known().stream().anyMatch(part -> part.text().isPresent()));
    if (texts) {
      return of(items, Set.of(origin), DataPart.WHOLE);
    }
    boolean numbers = items.stream().anyMatch(item -> item.number().isPresent());
    Set<DataOrigin> own = numbers ? Set.of(origin) : Set.of();
    return of(items, merge(items).orElse(of(items, own, DataPart.WHOLE)));
  }

  /** Data made of several values; empty if none of them are data. */
  static Optional<DataValue> merge(List<? extends AbstractValue> values) {
    Set<DataOrigin> origins = new LinkedHashSet<>();
    DataPart part = null;
    SequencePadding padding = null;
    OptionalInt size = OptionalInt.empty();
    boolean shuffled = false;
    for (AbstractValue value : values) {
      if (value instanceof DataValue data && !data.origins.isEmpty()) {
        origins.addAll(data.origins);
        padding = padding == null ? data.padding : padding;
        size = part == null ? data.size : OptionalInt.empty();
        part = part == null ? data.part : part.with(data.part);
        shuffled |= data.shuffled;
      }
    }
    return part == null
        ? Optional.empty()
        : Optional.of(new DataValue(null, size, origins, part, padding, shuffled));
  }

  /** The items, as far as they are known. */
  public List<AbstractValue> known() {
    return items == null ? List.of() : items;
  }

  /** All items as texts; empty if there is one that is not known, or none at all. */
  public Optional<List<String>> texts() {
    List<String> texts = known().stream().flatMap(item -> item.text().stream()).toList();
    return !texts.isEmpty() && texts.size() == known().size()
        ? Optional.of(texts)
        : Optional.empty();
  }

  public boolean shares(DataValue other) {
    return origins.stream().anyMatch(other.origins::contains);
  }

  DataValue withPart(DataPart other) {
    return new DataValue(items, size, origins, other, padding, shuffled);
  }

  DataValue withPadding(SequencePadding other) {
    return new DataValue(null, size, origins, part, other, shuffled);
  }

  DataValue withoutItems() {
    return sized(size, part);
  }

  DataValue ofUnknownSize() {
    return sized(OptionalInt.empty(), part);
  }

  DataValue sized(OptionalInt other, DataPart ofPart) {
    return new DataValue(null, other, origins, ofPart, padding, shuffled);
  }

  /** In an order that chance decides, with what stands together in it. */
  DataValue inRandomOrder() {
    List<AbstractValue> rows =
        items == null
            ? null
            : items.stream()
                .map(item -> item instanceof DataValue row ? row.markedShuffled() : item)
                .toList();
    return new DataValue(rows, size, origins, part, padding, true);
  }

  private DataValue markedShuffled() {
    return new DataValue(items, size, origins, part, padding, true);
  }

  /** With others behind it; what is too long is known by its parts alone. */
  DataValue plus(DataValue other) {
    DataValue merged = merge(List.of(this, other)).orElse(this);
    if (items == null || other.items == null || items.size() + other.items.size() > MAX_ITEMS) {
      return merged.ofUnknownSize();
    }
    List<AbstractValue> all = new ArrayList<>(items);
    all.addAll(other.items);
    return of(all, merged);
  }
}
