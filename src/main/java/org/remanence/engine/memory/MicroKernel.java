package org.remanence.engine.memory;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loop of a matrix product: a tile of sums stays in the processor's registers while a
 * tile of rows and a panel of columns go by (Goto and van de Geijn 2008, "Anatomy of
 * High-Performance Matrix Multiplication"; the micro-kernel of BLIS, Van Zee and van de Geijn
 * 2015). Each number of the result is one sum of fused multiply-adds in the order of k, so that it
 * is the same to the last bit at every vector width.
 *
 * <p>Written out by hand: only values that the just-in-time compiler sees in local variables stay
 * in registers. Eight sums, since a processor that starts two multiply-adds in a cycle and ends
 * each after four has eight under way; with twelve, the sixteen registers of AVX2 do not suffice to
 * C2 in every run.
 */
final class MicroKernel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Rows of a tile. */
  static final int ROWS = 4;

  /** Columns of a tile, and of a panel. */
  static final int COLUMNS = 2 * LANES;

  /** Calls after which C2 has been asked to compile a method, and some more. */
  private static final int CALLS = 6000;

  private MicroKernel() {}

  /**
   * Has the kernel compiled by many short calls: until it is, each vector is an object, and a first
   * batch would be interpreted for most of a second.
   */
  static void warmUp() {
    float[] rows = new float[ROWS * ROWS];
    float[] panel = new float[ROWS * COLUMNS];
    float[] sums = new float[ROWS * COLUMNS];
    for (int call = 0; call < CALLS; call++) {
      add(ROWS, rows, 0, panel, 0, sums, 0, COLUMNS);
    }
  }

  /** Numbers in a vector of this processor. */
  static int lanes() {
    return LANES;
  }

  /**
   * Adds the product of a tile of rows and a panel to a tile of sums.
   *
   * @param depth k
   * @param rows [k, {@link #ROWS}] from {@code a} on
   * @param panel [k, {@link #COLUMNS}] from {@code b} on
   * @param sums rows that are {@code width} apart, from {@code c} on
   */
  static void add(
      int depth, float[] rows, int a, float[] panel, int b, float[] sums, int c, int width) {
    int c1 = c + width;
    int c2 = c1 + width;
    int c3 = c2 + width;
    FloatVector sum00 = FloatVector.fromArray(SPECIES, sums, c);
    FloatVector sum01 = FloatVector.fromArray(SPECIES, sums, c + LANES);
    FloatVector sum10 = FloatVector.fromArray(SPECIES, sums, c1);
    FloatVector sum11 = FloatVector.fromArray(SPECIES, sums, c1 + LANES);
    FloatVector sum20 = FloatVector.fromArray(SPECIES, sums, c2);
    FloatVector sum21 = FloatVector.fromArray(SPECIES, sums, c2 + LANES);
    FloatVector sum30 = FloatVector.fromArray(SPECIES, sums, c3);
    FloatVector sum31 = FloatVector.fromArray(SPECIES, sums, c3 + LANES);
    for (int k = 0; k < depth; k++) {
      int row = a + k * ROWS;
      int column = b + k * COLUMNS;
      FloatVector left = FloatVector.fromArray(SPECIES, panel, column);
      FloatVector right = FloatVector.fromArray(SPECIES, panel, column + LANES);
      FloatVector factor = FloatVector.broadcast(SPECIES, rows[row]);
      sum00 = factor.fma(left, sum00);
      sum01 = factor.fma(right, sum01);
      factor = FloatVector.broadcast(SPECIES, rows[row + 1]);
      sum10 = factor.fma(left, sum10);
      sum11 = factor.fma(right, sum11);
      factor = FloatVector.broadcast(SPECIES, rows[row + 2]);
      sum20 = factor.fma(left, sum20);
      sum21 = factor.fma(right, sum21);
      factor = FloatVector.broadcast(SPECIES, rows[row + 3]);
      sum30 = factor.fma(left, sum30);
      sum31 = factor.fma(right, sum31);
    }
    sum00.intoArray(sums, c);
    sum01.intoArray(sums, c + LANES);
    sum10.intoArray(sums, c1);
    sum11.intoArray(sums, c1 + LANES);
    sum20.intoArray(sums, c2);
    sum21.intoArray(sums, c2 + LANES);
    sum30.intoArray(sums, c3);
    sum31.intoArray(sums, c3 + LANES);
  }
}
