package org.remanence.ui.plot.color;

/**
 * A colour as people see it: lightness in [0, 1] and two opponent axes. Equal distances look about
 * equally different (B. Ottosson, <i>A perceptual color space for image processing</i>, 2020).
 */
public record OkLab(double lightness, double a, double b) {

  /** From an sRGB colour {@code 0xRRGGBB}. */
  public static OkLab of(int rgb) {
    double red = linear(rgb >> 16 & 0xff);
    double green = linear(rgb >> 8 & 0xff);
    double blue = linear(rgb & 0xff);
    double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return new OkLab(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /** The nearest sRGB colour, {@code 0xRRGGBB}. */
  int rgb() {
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
        | encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
        | encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
  }

  OkLab towards(OkLab other, double share) {
    return new OkLab(
        lightness + share * (other.lightness - lightness),
        a + share * (other.a - a),
        b + share * (other.b - b));
  }

  double distance(OkLab other) {
    return Math.hypot(lightness - other.lightness, Math.hypot(a - other.a, b - other.b));
  }

  private static double cube(double x) {
    return x * x * x;
  }

  private static double linear(int channel) {
    double x = channel / 255.0;
    return x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
  }

  private static int encoded(double x) {
    double y = x <= 0.0031308 ? 12.92 * x : 1.055 * Math.pow(x, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * Math.max(0, Math.min(1, y)));
  }
}
