package org.remanence.ui.plot.color;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A matrix as pixels: tokens from left to right, units from top to bottom. Cells are enlarged
 * without smoothing; where several share a pixel, it gets the colour of their mean.
 */
public final class MatrixImage {
  private final int width;
  private final int height;
  private final int[] pixels;
  private final PixelBuffer<IntBuffer> buffer;
  private final Image image;

  public MatrixImage(int width, int height) {
    this.width = width;
    this.height = height;
    pixels = new int[width * height];
    buffer =
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
  }

  public Image image() {
    return image;
  }

  public boolean hasSize(int otherWidth, int otherHeight) {
    return width == otherWidth && height == otherHeight;
  }

  /** Paints T rows of U numbers, neither of them 0. */
  public void paint(float[][] values, ColorScale scale) {
    buffer.updateBuffer(
        ignored -> {
          fill(values, scale);
          return null;
        });
  }

  private void fill(float[][] values, ColorScale scale) {
    int units = values[0].length;
    for (int y = 0; y < height; y++) {
      int from = first(y, units, height);
      int to = end(y, units, height);
      if (y > 0 && from == first(y - 1, units, height) && to == end(y - 1, units, height)) {
        System.arraycopy(pixels, (y - 1) * width, pixels, y * width, width);
      } else {
        fillLine(y * width, values, from, to, scale);
      }
    }
  }

  private void fillLine(int at, float[][] values, int fromUnit, int toUnit, ColorScale scale) {
    int x = 0;
    while (x < width) {
      int fromToken = first(x, values.length, width);
      int toToken = end(x, values.length, width);
      int end = x + 1;
      while (end < width && first(end, values.length, width) == fromToken) {
        end++;
      }
      int color = scale.argb(mean(values, fromToken, toToken, fromUnit, toUnit));
      Arrays.fill(pixels, at + x, at + end, color);
      x = end;
    }
  }

  private static double mean(float[][] values, int fromToken, int toToken, int from, int to) {
    double sum = 0;
    for (int t = fromToken; t < toToken; t++) {
      for (int unit = from; unit < to; unit++) {
        sum += values[t][unit];
      }
    }
    return sum / ((toToken - fromToken) * (to - from));
  }

  /** The first of {@code cells} cells that pixel {@code i} of {@code size} shows. */
  private static int first(int i, int cells, int size) {
    return (int) ((long) i * cells / size);
  }

  private static int end(int i, int cells, int size) {
    return Math.max(first(i, cells, size) + 1, first(i + 1, cells, size));
  }
}
