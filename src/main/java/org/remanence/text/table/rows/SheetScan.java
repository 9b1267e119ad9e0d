package org.remanence.text.table.rows;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.remanence.i18n.LocalizedException;

/**
 * A look over the XML of a workbook, part by part, for what would have its reader take memory
 * without end: cells far to the right, texts beyond the shared ones, endless texts.
 */
final class SheetScan {
  /** Excel’s own limits are 16,384 columns and 32,767 characters; other programs write more. */
  private static final int MOST_COLUMNS = 16_384;

  private static final int MOST_CHARACTERS = 1 << 20;

  private final Path file;
  private final long mostShared;
  private final XMLInputFactory parsers = new InputFactoryImpl();
  private long shared;
  private long sharedCharacters;
  private long characters;
  private boolean inShared;
  private String cell = "";
  private boolean refers;
  private long furthest = -1;
  private String furthestCell = "";

  /**
   * @param mostShared characters of all shared texts, which the reader keeps
   */
  SheetScan(Path file, long mostShared) {
    this.file = file;
    this.mostShared = mostShared;
    parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /**
   * Looks over a part, as far as it is XML: the reader comes no further, either.
   *
   * @throws LocalizedException naming the file and the cell that is out of bounds, or if the shared
   *     texts are no XML
   */
  void part(InputStream in) {
    long before = shared;
    try {
      XMLStreamReader xml = parsers.createXMLStreamReader(in);
      StringBuilder value = new StringBuilder();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          value.setLength(0);
          start(xml);
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          text(xml, value);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          end(xml.getLocalName(), value);
        }
      }
    } catch (XMLStreamException e) {
      // Of other parts it is told when they are read, if they are.
      if (shared > before) {
        throw new LocalizedException(e, "text.table.bad-sheet", file);
      }
    }
  }

  private void start(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (name.equals("si")) {
      shared++;
      characters = 0;
      inShared = true;
    } else if (name.equals("c")) {
      characters = 0;
      refers = "s".equals(xml.getAttributeValue(null, "t"));
      String place = xml.getAttributeValue(null, "r");
      cell = place == null ? "" : place;
      requireColumn();
    }
  }

  private void requireColumn() {
    long column = 0;
    for (int i = 0; i < cell.length() && !Character.isDigit(cell.charAt(i)); i++) {
      column = 26 * column + Math.abs(cell.charAt(i) - 'A' + 1);
      if (column > MOST_COLUMNS) {
        throw new LocalizedException("text.table.sheet.column", file, cell, MOST_COLUMNS);
      }
    }
  }

  private void text(XMLStreamReader xml, StringBuilder value) {
    int length = xml.getTextLength();
    characters += length;
    if (characters > MOST_CHARACTERS) {
      throw new LocalizedException("text.table.sheet.text", file, MOST_CHARACTERS);
    }
    if (refers) {
      value.append(xml.getTextCharacters(), xml.getTextStart(), length);
    }
    if (inShared) {
      sharedCharacters += length;
      if (sharedCharacters > mostShared) {
        throw new LocalizedException("text.table.sheet.shared", file, mostShared / 1_000_000);
      }
    }
  }

  private void end(String name, StringBuilder value) {
    if (name.equals("si")) {
      inShared = false;
    } else if (name.equals("v") && refers) {
      try {
        long index = Long.parseLong(value.toString().strip());
        if (index > furthest) {
          furthest = index;
          furthestCell = cell;
        }
      } catch (NumberFormatException e) {
        // Told when it is read.
        return;
      }
    } else if (name.equals("c")) {
      refers = false;
    }
  }

  /**
   * Once all parts were looked over.
   *
   * @throws LocalizedException naming the file and a cell whose text is not among the shared ones
   */
  void requireSharedTexts() {
    if (furthest >= shared) {
      throw new LocalizedException(
          "text.table.sheet.reference", file, furthestCell, furthest + 1, shared);
    }
  }
}
