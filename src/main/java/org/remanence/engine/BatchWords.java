package org.remanence.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.memory.RowGroups;

/**
 * Groups the tokens of a batch by their word, since all vectors of a word are equal. For one
 * thread.
 */
public final class BatchWords {
  private static final int NONE = -1;

  /** Number of a word's group in the batch at hand. */
  private final int[] groups;

  /**
   * @param vocabulary V
   */
  public BatchWords(int vocabulary) {
    groups = new int[vocabulary];
    Arrays.fill(groups, NONE);
  }

  /**
   * Groups rows t·B + b. A row that counts stands first in its group, if there is one.
   *
   * @param ids [B][T] token numbers
   * @param mask [B][T], true where the token counts; null if all do
   */
  public RowGroups group(int[][] ids, boolean @Nullable [][] mask) {
    int[] starts = starts(ids);
    int[] next = starts.clone();
    int[] rows = new int[starts[starts.length - 1]];
    for (boolean counts : mask == null ? new boolean[] {true} : new boolean[] {true, false}) {
      for (int b = 0; b < ids.length; b++) {
        for (int t = 0; t < ids[b].length; t++) {
          if (mask == null || mask[b][t] == counts) {
            rows[next[groups[ids[b][t]]]++] = t * ids.length + b;
          }
        }
      }
    }
    for (int[] sentence : ids) {
      for (int id : sentence) {
        groups[id] = NONE;
      }
    }
    return new RowGroups(starts, rows);
  }

  /** Numbers the words in their order, and tells where the group of each begins. */
  private int[] starts(int[][] ids) {
    int[] sizes = new int[ids.length == 0 ? 0 : ids.length * ids[0].length];
    int count = 0;
    for (int[] sentence : ids) {
      for (int id : sentence) {
        if (groups[id] == NONE) {
          groups[id] = count++;
        }
        sizes[groups[id]]++;
      }
    }
    int[] starts = new int[count + 1];
    for (int group = 0; group < count; group++) {
      starts[group + 1] = starts[group] + sizes[group];
    }
    return starts;
  }
}
