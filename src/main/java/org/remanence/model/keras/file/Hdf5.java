package org.remanence.model.keras.file;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.object.message.DataLayout;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.tensor.Tensor;
import org.remanence.i18n.LocalizedException;

/**
 * Parts of an HDF5 file that Keras uses, read without trust: sizes are compared with the file
 * before memory is taken, and whatever its reader stumbles over is a damaged file.
 */
final class Hdf5 implements AutoCloseable {
  private static final int MAX_NAMES = 100_000;
  private static final int MAX_DIMENSIONS = 8;

  private final Path path;
  private final HdfFile file;
  private final long size;

  private Hdf5(Path path, HdfFile file, long size) {
    this.path = path;
    this.file = file;
    this.size = size;
  }

  /**
   * A file of its own.
   *
   * @throws LocalizedException if it is none
   */
  static Hdf5 open(Path path, long size) {
    return new Hdf5(path, guarded(path, "/", () -> new HdfFile(path)), size);
  }

  /**
   * A file inside another.
   *
   * @throws LocalizedException if it is none
   */
  static Hdf5 open(Path path, byte[] bytes) {
    return new Hdf5(path, guarded(path, "/", () -> HdfFile.fromBytes(bytes)), bytes.length);
  }

  /** The group at a path of names; empty if there is none. */
  Optional<Group> group(String... names) {
    return guarded(
        path,
        String.join("/", names),
        () -> at(file, names) instanceof Group found ? Optional.of(found) : Optional.empty());
  }

  /** The names of the groups in a group. */
  List<String> groups(Group group) {
    return guarded(
        path,
        group.getPath(),
        () ->
            group.getChildren().values().stream()
                .filter(Group.class::isInstance)
                .map(Node::getName)
                .toList());
  }

  /** The text in an attribute of the root; empty if there is none. */
  Optional<String> text(String attribute) {
    return guarded(
        path,
        attribute,
        () ->
            Optional.ofNullable(file.getAttribute(attribute))
                .map(Attribute::getData)
                .filter(String.class::isInstance)
                .map(String.class::cast));
  }

  /** The names in an attribute of a group; empty if there is none. */
  List<String> names(Group group, String attribute) {
    return guarded(
        path,
        group.getPath() + attribute,
        () -> {
          Attribute found = group.getAttribute(attribute);
          if (found == null || found.getSize() == 0) {
            return List.of();
          }
          if (found.getSize() > MAX_NAMES) {
            throw new IllegalArgumentException(found.getSize() + " names");
          }
          // What has no names may be an empty list of numbers.
          return found.getData() instanceof String[] names ? List.of(names) : List.of();
        });
  }

  /**
   * The numbers at a path below a group; empty if there are none.
   *
   * @throws LocalizedException if they are no 32- or 64-bit floating-point numbers, or damaged
   */
  Optional<Tensor> tensor(Group group, String below) {
    return guarded(
        path,
        group.getPath() + below,
        () ->
            at(group, below.split("/")) instanceof Dataset found
                ? Optional.of(read(found))
                : Optional.empty());
  }

  /** Node at a path of names below a group; null if there is none. */
  private static @Nullable Node at(Group group, String... names) {
    @Nullable Node node = group;
    for (String name : names) {
      node = node instanceof Group parent ? parent.getChild(name) : null;
    }
    return node;
  }

  private Tensor read(Dataset dataset) {
    int[] shape = dataset.getDimensions();
    Class<?> type = dataset.getJavaType();
    if (type != float.class && type != double.class) {
      throw new LocalizedException(
          "keras.file.type", path, dataset.getPath(), type.getSimpleName());
    }
    if (dataset.getDataLayout() != DataLayout.CONTIGUOUS) {
      throw new LocalizedException(
          "keras.file.layout", path, dataset.getPath(), dataset.getDataLayout());
    }
    long count = 1;
    for (int extent : shape) {
      count = Math.multiplyExact(count, extent);
    }
    if (shape.length > MAX_DIMENSIONS || count < 0 || count > size / Float.BYTES) {
      throw new IllegalArgumentException(Arrays.toString(shape));
    }
    return new Tensor(shape, count == 0 ? new float[0] : floats(dataset.getDataFlat()));
  }

  private static float[] floats(Object values) {
    if (values instanceof double[] doubles) {
      float[] floats = new float[doubles.length];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = (float) doubles[i];
      }
      return floats;
    }
    return (float[]) values;
  }

  @Override
  public void close() {
    file.close();
  }

  /** A hostile file makes the reader fail in any way; what is not ours says that it is damaged. */
  private static <T> T guarded(Path path, String place, Callable<T> reading) {
    try {
      return reading.call();
    } catch (LocalizedException e) {
      throw e;
    } catch (Exception | StackOverflowError e) {
      throw new LocalizedException(e, "keras.file.damaged", path, place);
    }
  }
}
