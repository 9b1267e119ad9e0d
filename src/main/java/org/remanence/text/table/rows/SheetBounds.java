package org.remanence.text.table.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.remanence.i18n.LocalizedException;

/**
 * Bounds of a workbook, checked before it is read: its reader believes what a workbook says, and
 * keeps all texts that its cells share. The zip is opened by the same library as for reading, so
 * that both see the same parts.
 *
 * @param packed bytes of the file
 * @param unpacked bytes of all its parts
 * @param shared characters of the texts that its cells share
 */
record SheetBounds(long packed, long unpacked, long shared) {
  /** As much as a sheet of Excel’s most rows has, of long texts. */
  static final SheetBounds USUAL = new SheetBounds(256L << 20, 4L << 30, 250_000_000);

  /** The bytes of a workbook. */
  InputStream packed(Path file, InputStream in) {
    return new BoundedStream(in, file, packed);
  }

  /**
   * Looks over all parts.
   *
   * @param goOn given the share that was looked at; false stops
   * @throws LocalizedException naming the file and what is beyond its bound
   */
  void require(Path file, InputStream workbook, DoublePredicate goOn) {
    SheetRows.guarded(file, () -> lookedOver(file, workbook, goOn));
  }

  private SheetScan lookedOver(Path file, InputStream workbook, DoublePredicate goOn)
      throws IOException {
    SheetScan scan = new SheetScan(file, shared);
    byte[] bytes = packed(file, workbook).readAllBytes();
    try (ZipFile zip = new ZipFile(new SeekableInMemoryByteChannel(bytes))) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      long size = parts.stream().mapToLong(part -> Math.max(0, part.getSize())).sum();
      long[] left = {unpacked};
      for (ZipArchiveEntry part : parts) {
        double before = (double) (unpacked - left[0]) / Math.max(1, size);
        try (InputStream in =
            new WatchedStream(
                new Unpacked(file, zip.getInputStream(part), left),
                Math.max(1, size),
                share -> goOn.test(Math.min(1, before + share)))) {
          if (part.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
            scan.part(in);
          }
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
    }
    scan.requireSharedTexts();
    return scan;
  }

  /** A part of which no more is unpacked than is left of the bound on all of them. */
  private final class Unpacked extends FilterInputStream {
    private final Path file;
    private final long[] left;

    Unpacked(Path file, InputStream in, long[] left) {
      super(in);
      this.file = file;
      this.left = left;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      left[0] -= Math.max(0, count);
      if (left[0] < 0) {
        throw new LocalizedException("text.table.sheet.unpacked", file, unpacked >> 20);
      }
      return count;
    }
  }
}
