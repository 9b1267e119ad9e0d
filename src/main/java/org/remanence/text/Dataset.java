package org.remanence.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Labelled texts under a name (of a built-in set, or a file's). */
public final class Dataset {
  private final String name;
  private final List<LabelledText> examples;

  /** Kept, since views ask for it often and files may be large; null until it is asked for. */
  private volatile @Nullable String fingerprint;

  /** Likewise: whether sentences repeat. */
  private volatile @Nullable Boolean repeats;

  public Dataset(String name, List<LabelledText> examples) {
    this.name = name;
    this.examples = List.copyOf(examples);
  }

  public String name() {
    return name;
  }

  public List<LabelledText> examples() {
    return examples;
  }

  /** The distinct labels in alphabetical order: the order of a network's outputs. */
  public List<String> labels() {
    return examples.stream().map(LabelledText::label).distinct().sorted().toList();
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
    MessageDigest digest = sha256();
    for (LabelledText example : examples) {
      addTo(digest, example.text());
      addTo(digest, example.label());
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
