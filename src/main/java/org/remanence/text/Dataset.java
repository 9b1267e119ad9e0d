package org.remanence.text;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remanence.files.Sha256;

/** Labelled texts, or tagged ones, under a name (of a built-in set, or a file's). */
public final class Dataset {
  private final String name;
  private final List<LabelledText> examples;
  private final Task task;

  /** Kept, since views ask for it often and files may be large; null until it is asked for. */
  private volatile @Nullable String fingerprint;

  /** Likewise: texts or words of each label. */
  private volatile @Nullable SortedMap<String, Long> labelCounts;

  /** Likewise: whether sentences repeat. */
  private volatile @Nullable Boolean repeats;

  public Dataset(String name, List<LabelledText> examples) {
    this.name = name;
    this.examples = List.copyOf(examples);
    boolean tagged = examples.stream().anyMatch(example -> !example.tags().isEmpty());
    task = tagged ? Task.TAGGING : Task.CLASSIFICATION;
  }

  public String name() {
    return name;
  }

  public List<LabelledText> examples() {
    return examples;
  }

  /** The task that these examples are for. */
  public Task task() {
    return task;
  }

  /** The distinct labels in alphabetical order: the order of a network's outputs. */
  public List<String> labels() {
    return labelCounts().keySet().stream().toList();
  }

  /**
   * Texts of each label, or words of each tag, in alphabetical order. Takes a moment the first
   * time.
   */
  public SortedMap<String, Long> labelCounts() {
    SortedMap<String, Long> known = labelCounts;
    if (known == null) {
      SortedMap<String, Long> counted =
          labelsOfAll().collect(groupingBy(label -> label, TreeMap::new, counting()));
      known = Collections.unmodifiableSortedMap(counted);
      labelCounts = known;
    }
    return known;
  }

  private Stream<String> labelsOfAll() {
    return task == Task.TAGGING
        ? examples.stream().flatMap(example -> example.tags().stream())
        : examples.stream().map(LabelledText::label);
  }

  /** SHA-256 over the texts and labels in their order, in hexadecimal. */
  public String fingerprint() {
    String known = fingerprint;
    if (known == null) {
      known = digest();
      fingerprint = known;
    }
    return known;
  }

  /** Returns whether a sentence stands there more than once. Takes a moment the first time. */
  public boolean hasRepeats() {
    Boolean known = repeats;
    if (known == null) {
      known = RepeatedTexts.of(examples).isPresent();
      repeats = known;
    }
    return known;
  }

  private String digest() {
    MessageDigest digest = Sha256.begin();
    for (LabelledText example : examples) {
      addTo(digest, example.text());
      addTo(digest, example.label());
      example.tags().forEach(tag -> addTo(digest, tag));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  // The length in front keeps ("ab", "c") and ("a", "bc") apart.
  private static void addTo(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dataset set && name.equals(set.name) && examples.equals(set.examples);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, examples);
  }

  @Override
  public String toString() {
    return name + " (" + examples.size() + ")";
  }
}
