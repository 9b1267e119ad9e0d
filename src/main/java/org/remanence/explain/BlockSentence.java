package org.remanence.explain;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remanence.engine.BlockTrace;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.i18n.NumberText;
import org.remanence.model.ArgMax;

/** A step of a transformer's block in words: which word each of its heads reads most. */
final class BlockSentence {
  private BlockSentence() {}

  static String of(BlockTrace block, List<String> tokens, int token) {
    Stream<String> heads =
        IntStream.range(0, block.heads().size()).mapToObj(head -> head(block, tokens, token, head));
    return Messages.text("gates.block.reads", tokens.get(token), NameList.of(heads));
  }

  private static String head(BlockTrace block, List<String> tokens, int token, int head) {
    float[] weights = block.weights(head, token);
    int most = ArgMax.of(weights);
    int word = most - block.skipped();
    String read =
        word < 0
            ? Messages.text("gates.block.padding")
            : Messages.text("gates.block.word", tokens.get(word), word + 1);
    return Messages.text("gates.block.head", head + 1, read, NumberText.value(weights[most]));
  }
}
