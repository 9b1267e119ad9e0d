package org.remanence.text.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes tables as people’s programs do. */
public final class TableFiles {
  private TableFiles() {}

  public static Path write(Path file, String content) {
    return write(file, content, StandardCharsets.UTF_8);
  }

  public static Path write(Path file, String content, Charset charset) {
    return write(file, content.getBytes(charset));
  }

  public static Path write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A workbook of one sheet, its texts shared, its numbers as numbers. */
  public static byte[] workbook(String[][] rows) {
    StringBuilder sheet = new StringBuilder();
    StringBuilder shared = new StringBuilder();
    int texts = 0;
    for (int r = 0; r < rows.length; r++) {
      sheet.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows[r].length; c++) {
        String cell = rows[r][c];
        String place = (char) ('A' + c) + String.valueOf(r + 1);
        if (cell.matches("[0-9.]+")) {
          sheet.append("<c r=\"" + place + "\"><v>" + cell + "</v></c>");
        } else if (!cell.isEmpty()) {
          sheet.append("<c r=\"" + place + "\" t=\"s\"><v>" + texts++ + "</v></c>");
          shared.append("<si><t>").append(cell).append("</t></si>");
        }
      }
      sheet.append("</row>");
    }
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String packages = "http://schemas.openxmlformats.org/package/2006/";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + packages
            + "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
            + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName="
            + "\"/xl/sharedStrings.xml\" ContentType=\"application/vnd."
            + "openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + main
            + "\" xmlns:r=\""
            + relations
            + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\""
            + packages
            + "relationships\"><Relationship Id=\"rId1\" Type=\""
            + relations
            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\""
            + relations
            + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
    parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + shared + "</sst>");
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"" + main + "\"><sheetData>" + sheet + "</sheetData></worksheet>");
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    parts.forEach((name, xml) -> bytes.put(name, xml.getBytes(StandardCharsets.UTF_8)));
    return zip(bytes);
  }
}
