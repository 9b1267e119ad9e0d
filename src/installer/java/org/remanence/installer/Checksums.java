package org.remanence.installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** {@code SHA256SUMS}, as {@code sha256sum -c} reads it. */
final class Checksums {
  private static final String FILE = "SHA256SUMS";

  private Checksums() {}

  static void write(Path products) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Path product : Folders.list(products, "")) {
      if (!product.endsWith(FILE)) {
        lines.append(of(product)).append("  ").append(product.getFileName()).append('\n');
      }
    }
    Files.writeString(products.resolve(FILE), lines);
  }

  private static String of(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
