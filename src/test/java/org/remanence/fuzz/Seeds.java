package org.remanence.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.remanence.lab.LabFile;
import org.remanence.lab.SampleLabs;
import org.remanence.model.Architecture;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;
import org.remanence.model.Zips;
import org.remanence.model.export.KerasExport;
import org.remanence.model.file.ModelArchive;
import org.remanence.model.language.LanguageModelFile;
import org.remanence.model.language.SampleLanguageModels;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.text.table.TableFiles;

/**
 * Good files of a format, to make bad ones of. Of archives an input is the number of a part and the
 * bytes that take its place, so that changes get past the checksums; any other number is followed
 * by a whole file.
 */
final class Seeds {
  private final List<byte[]> inputs = new ArrayList<>();
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private Seeds() {}

  /**
   * Good files.
   *
   * @param folder for files on the way
   */
  static Seeds of(Format format, Path folder) throws IOException {
    Seeds seeds = new Seeds();
    Path file = folder.resolve("seed");
    switch (format) {
      case STUDY -> seeds.files(Path.of("samples"), ".yaml");
      case LESSON -> seeds.files(Path.of("resources", "lessons"), ".lesson");
      case NOTEBOOK -> seeds.files(Path.of("src", "test", "resources", "notebooks"), ".ipynb");
      case TABLE -> seeds.tables();
      case WORKBOOK -> {
        String[][] rows = {{"text", "label"}, {"Très bien", "4"}, {"Nul", "1"}, {"Bof", "1"}};
        Files.write(file, TableFiles.workbook(rows));
        seeds.archive(file);
      }
      case CORPUS -> seeds.texts("Le vent souffle.\r\nLa mer monte.\n", "\uFEFFété\n\nhiver");
      case VECTORS -> seeds.vectors();
      case MODEL -> {
        RemaFile.write(file, SampleModels.of(Architecture.LSTM));
        seeds.archive(file);
      }
      case TAGGER -> {
        RemaFile.write(file, SampleModels.tagger(Architecture.BIDIRECTIONAL_LSTM));
        seeds.archive(file);
      }
      case TAGGED_WORDS ->
          seeds.texts(
              "Paris\tB-LOC\r\ndort\tO\r\n\r\nMay\tB-PER\r\n",
              "-DOCSTART- -X- O\n\n# text\nU.S. NNP O\n. . O\n",
              "1\tvais\taller\tVERB\t_\t_\t0\troot\t_\t_\n");
      case WRITER -> {
        LanguageModelFile.write(
            file, SampleLanguageModels.trained(Architecture.GRU, TokenLevel.WORD));
        seeds.archive(file);
      }
      case KERAS -> {
        KerasExport.write(file, SampleModels.of(Architecture.BIDIRECTIONAL_LSTM).classifier());
        seeds.archive(file);
      }
      case HDF5 -> seeds.inputs.add(hdf5(folder));
      case LAB -> {
        LabFile.write(file, SampleLabs.whole(), SampleLabs::epoch);
        seeds.archive(file);
      }
      case KERAS_WORDS ->
          seeds.texts(
              "{\"class_name\": \"Tokenizer\", \"config\": {\"num_words\": 9, \"lower\": true,"
                  + " \"word_index\": \"{\\\"le\\\": 1, \\\"film\\\": 2}\"}}",
              "{\"le\": 1, \"film\": 2}",
              "[\"\", \"[UNK]\", \"le\"]",
              "\n[UNK]\nle\nfilm\n");
      case NUMBERS -> seeds.texts("1,2\n-3.5,\"4e-2\"\n", "0.1,NaN\n");
      case EXPECTED_OUTPUTS ->
          seeds.texts("{\"cases\": [{\"input\": [1, 2], \"output\": [0.5, 0.5]}]}");
    }
    return seeds;
  }

  /** What to change. */
  List<byte[]> inputs() {
    return inputs;
  }

  /** The file that an input stands for. */
  byte[] file(byte[] input) throws IOException {
    if (parts.isEmpty() || input.length == 0) {
      return input;
    }
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    List<String> names = List.copyOf(parts.keySet());
    int index = input[0] & 0xFF;
    if (index >= names.size()) {
      return rest;
    }
    Map<String, ModelArchive.PartWriter> writers = new LinkedHashMap<>();
    parts.forEach((name, bytes) -> writers.put(name, out -> out.write(bytes)));
    writers.put(names.get(index), out -> out.write(rest));
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    ModelArchive.write(zip, writers);
    return zip.toByteArray();
  }

  private void archive(Path file) throws IOException {
    parts.putAll(Zips.parts(file));
    int index = 0;
    for (byte[] part : parts.values()) {
      inputs.add(joined(index++, part));
    }
    inputs.add(joined(0xFF, Files.readAllBytes(file)));
  }

  private static byte[] joined(int first, byte[] rest) {
    byte[] all = new byte[rest.length + 1];
    all[0] = (byte) first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  private void files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(ending)).sorted().toList()) {
        inputs.add(Files.readAllBytes(file));
      }
    }
  }

  private void texts(String... texts) {
    for (String text : texts) {
      inputs.add(text.getBytes(UTF_8));
    }
  }

  private void tables() {
    texts(
        "text,label\n\"Good, really\",a\nBad,b\n\"two\nlines\",a\n",
        "sep=;\nTexte;Note\nBien;4,5\nNul;1\n",
        "a\tgood film\nb\tbad film\n",
        "[{\"text\": \"good\", \"label\": \"a\"}, {\"text\": \"bad\", \"label\": \"b\"}]",
        "{\"text\": \"good\", \"label\": 1}\n{\"text\": \"bad\", \"label\": 2}\n");
    byte[] csv = inputs.get(0);
    inputs.add(TableFiles.gzip(csv));
    inputs.add(TableFiles.zip(Map.of("a/1.txt", "good".getBytes(UTF_8), "b/1.txt", csv)));
  }

  private void vectors() throws IOException {
    texts("le 1 2.5\nla -3e-2 4\n", "2 3\nle 1 2 3\nbulletin 4 5 6\n", "  0.5 1\nété 2 3\n");
    ByteArrayOutputStream binary = new ByteArrayOutputStream();
    binary.write("2 2\nle ".getBytes(UTF_8));
    binary.write(new byte[] {0, 0, (byte) 0x80, 0x3f, 0, 0, 0, 0x40, '\n'});
    binary.write("la ".getBytes(UTF_8));
    binary.write(new byte[] {0, 0, (byte) 0x80, 0x3f, 0, 0, 0, 0x40, '\n'});
    inputs.add(binary.toByteArray());
    inputs.add(TableFiles.gzip(inputs.get(0)));
  }

  /** A model as Keras 2 saves it. */
  private static byte[] hdf5(Path folder) throws IOException {
    Path file = folder.resolve("seed.h5");
    String layers =
        "[{\"class_name\":\"Embedding\",\"config\":{\"name\":\"e\",\"input_dim\":3,"
            + "\"output_dim\":2}},{\"class_name\":\"SimpleRNN\",\"config\":{\"name\":\"r\","
            + "\"units\":2}},{\"class_name\":\"Dense\",\"config\":{\"name\":\"d\",\"units\":2,"
            + "\"activation\":\"softmax\"}}]";
    try (WritableHdfFile hdf5 = HdfFile.write(file)) {
      hdf5.putAttribute("keras_version", "2.15.0");
      hdf5.putAttribute(
          "model_config", "{\"class_name\":\"Sequential\",\"config\":{\"layers\":" + layers + "}}");
      WritableGroup weights = hdf5.putGroup("model_weights");
      layer(weights.putGroup("e"), Map.of("embeddings", new float[3][2]));
      Map<String, Object> recurrent = new LinkedHashMap<>();
      recurrent.put("kernel", new float[2][2]);
      recurrent.put("recurrent", new float[2][2]);
      recurrent.put("bias", new float[2]);
      layer(weights.putGroup("r"), recurrent);
      Map<String, Object> dense = new LinkedHashMap<>();
      dense.put("kernel", new float[2][2]);
      dense.put("bias", new float[2]);
      layer(weights.putGroup("d"), dense);
    }
    return Files.readAllBytes(file);
  }

  private static void layer(WritableGroup group, Map<String, ?> tensors) {
    group.putAttribute("weight_names", tensors.keySet().toArray(String[]::new));
    tensors.forEach(group::putDataset);
  }
}
