package org.remanence.notebook.lesson;

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
 * @param roots what it was made of
 * @param padding null if none is known
 */
public record Data(
    @Nullable List<Value> items,
    OptionalInt size,
    Set<Root> roots,
    Part part,
    @Nullable Padding padding)
    implements Value {

  static Data of(List<Value> items, Set<Root> roots, Part part) {
    return new Data(items, OptionalInt.of(items.size()), roots, part, null);
  }

  /** Data of which no more is known than where it came into being. */
  static Data from(Root root) {
    return new Data(null, OptionalInt.empty(), Set.of(root), Part.WHOLE, null);
  }

  /** A list or tuple as it stands in the code; texts in it are new data. */
  static Data literal(List<Value> items, Root root) {
    boolean texts =
        items.stream()
            .anyMatch(
                item ->
                    item.text().isPresent()
                        || item instanceof Data inner
                            && inner.known().stream().anyMatch(part -> part.text().isPresent()));
    if (texts) {
      return of(items, Set.of(root), Part.WHOLE);
    }
    boolean numbers = items.stream().anyMatch(item -> item.number().isPresent());
    Set<Root> own = numbers ? Set.of(root) : Set.of();
    Data merged = merge(items).orElse(of(items, own, Part.WHOLE));
    return of(items, merged.roots, merged.part);
  }

  /** Data made of several values; empty if none of them are data. */
  static Optional<Data> merge(List<? extends Value> values) {
    Set<Root> roots = new LinkedHashSet<>();
    Part part = null;
    Padding padding = null;
    OptionalInt size = OptionalInt.empty();
    for (Value value : values) {
      if (value instanceof Data data && !data.roots.isEmpty()) {
        roots.addAll(data.roots);
        padding = padding == null ? data.padding : padding;
        size = part == null ? data.size : OptionalInt.empty();
        part = part == null ? data.part : part.with(data.part);
      }
    }
    return part == null
        ? Optional.empty()
        : Optional.of(new Data(null, size, roots, part, padding));
  }

  /** The items, as far as they are known. */
  public List<Value> known() {
    return items == null ? List.of() : items;
  }

  /** All items as texts; empty if there is one that is not known, or none at all. */
  public Optional<List<String>> texts() {
    List<String> texts = known().stream().flatMap(item -> item.text().stream()).toList();
    return !texts.isEmpty() && texts.size() == known().size()
        ? Optional.of(texts)
        : Optional.empty();
  }

  public boolean shares(Data other) {
    return roots.stream().anyMatch(other.roots::contains);
  }

  Data withPart(Part other) {
    return new Data(items, size, roots, other, padding);
  }

  Data withPadding(Padding other) {
    return new Data(null, size, roots, part, other);
  }

  Data withoutItems() {
    return new Data(null, size, roots, part, padding);
  }

  Data ofUnknownSize() {
    return new Data(null, OptionalInt.empty(), roots, part, padding);
  }

  Data sized(OptionalInt other, Part ofPart) {
    return new Data(null, other, roots, ofPart, padding);
  }

  /** With others behind it. */
  Data plus(Data other) {
    Data merged = merge(List.of(this, other)).orElse(this);
    if (items == null || other.items == null) {
      return new Data(null, OptionalInt.empty(), merged.roots, merged.part, merged.padding);
    }
    List<Value> all = new ArrayList<>(items);
    all.addAll(other.items);
    return of(all, merged.roots, merged.part);
  }
}
