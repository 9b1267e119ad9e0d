package org.remanence.study.lint;

import org.remanence.i18n.NumberText;
import org.remanence.model.NetworkName;
import org.remanence.study.WilsonInterval;
import org.remanence.text.RepeatedTexts;

/**
 * Reason why results say less than they seem to. What and why are in the message bundles, under the
 * names of the {@link Check} that found it.
 */
public sealed interface Warning {
  /** Decimals of p values. */
  int P_DECIMALS = 2;

  Check check();

  Remedy remedy();

  /** Arguments of the messages, in their order. */
  Object[] arguments();

  /** Key under which its messages stand. */
  default String key() {
    return "lint." + check().id();
  }

  /** About a network. */
  sealed interface AboutNetwork extends Warning {
    NetworkName network();
  }

  /**
   * Examples of validation or test whose sentence was trained on.
   *
   * @param measured all examples of validation and test
   */
  record RepeatedSentences(int leaked, int measured) implements Warning {
    @Override
    public Check check() {
      return Check.REPEATED;
    }

    @Override
    public Remedy remedy() {
      return Remedy.KEEP_TOGETHER;
    }

    @Override
    public Object[] arguments() {
      return new Object[] {leaked, measured};
    }
  }

  /**
   * Words in a network's vocabulary that none of the training texts has, but a validation or test
   * text has.
   *
   * @param examples some of them
   */
  record TestWordsKnown(NetworkName network, int words, String examples) implements AboutNetwork {
    @Override
    public Check check() {
      return Check.VOCABULARY;
    }

    @Override
    public Remedy remedy() {
      return Remedy.TRAIN_AGAIN;
    }

    @Override
    public Object[] arguments() {
      return new Object[] {network.text(), words, examples};
    }
  }

  /**
   * A network that is not right more often than one that always says {@code label}.
   *
   * @param majority share of the test that has that label
   */
  record BelowMajority(
      NetworkName network, double accuracy, double majority, String label, Remedy remedy)
      implements AboutNetwork {
    @Override
    public Check check() {
      return Check.MAJORITY;
    }

    @Override
    public Object[] arguments() {
      return new Object[] {
        network.text(), NumberText.accuracy(accuracy), NumberText.accuracy(majority), label
      };
    }
  }

  /**
   * A network that is not right more often than what has no memory.
   *
   * @param check against a baseline, or against the rule that believes the last opinion
   * @param reached the other’s accuracy
   */
  record BelowReference(
      Check check, NetworkName network, double accuracy, double reached, Remedy remedy)
      implements AboutNetwork {
    @Override
    public Object[] arguments() {
      return new Object[] {
        network.text(), NumberText.accuracy(accuracy), NumberText.accuracy(reached)
      };
    }
  }

  /**
   * A network that is right more often than what has no memory, but not significantly.
   *
   * @param check against a constant answer, a baseline, or the rule that believes the last opinion
   * @param reached the other’s accuracy
   * @param p of McNemar’s exact test, corrected for the comparisons made together
   * @param comparisons how many those are, as in a table of the same networks
   */
  record NotToldApart(
      Check check,
      NetworkName network,
      double accuracy,
      double reached,
      double p,
      int comparisons,
      Remedy remedy)
      implements AboutNetwork {
    @Override
    public String key() {
      return "lint.apart." + check.id();
    }

    @Override
    public Object[] arguments() {
      return new Object[] {
        network.text(),
        NumberText.accuracy(accuracy),
        NumberText.accuracy(reached),
        NumberText.decimal(p, P_DECIMALS),
        comparisons
      };
    }
  }

  /**
   * A test too small to tell the accuracy.
   *
   * @param interval of the best network's accuracy
   * @param needed test examples with which it would be narrow enough
   */
  record FewTests(int tests, WilsonInterval interval, int needed, Remedy remedy)
      implements Warning {
    @Override
    public Check check() {
      return Check.ENOUGH_TESTS;
    }

    @Override
    public Object[] arguments() {
      return new Object[] {
        tests, NumberText.accuracy(interval.low()), NumberText.accuracy(interval.high()), needed
      };
    }
  }

  /** Test sentences that stand there more than once. */
  record RepeatedTests(RepeatedTexts texts) implements Warning {
    @Override
    public Check check() {
      return Check.REPEATED_TESTS;
    }

    @Override
    public Remedy remedy() {
      return Remedy.OTHER_DATA;
    }

    @Override
    public Object[] arguments() {
      return new Object[] {texts.texts(), texts.different()};
    }
  }

  /** A label with too few test examples to tell its recall; the rarest one. */
  record RareLabel(String label, int tests, int needed, Remedy remedy) implements Warning {
    @Override
    public Check check() {
      return Check.ENOUGH_PER_LABEL;
    }

    @Override
    public Object[] arguments() {
      return new Object[] {label, tests, needed};
    }
  }

  /**
   * Labels so unequal that a network neglects the rare one.
   *
   * @param recall the network's on the rare label
   */
  record Imbalance(
      NetworkName network,
      String frequent,
      double share,
      String rare,
      double recall,
      double accuracy)
      implements AboutNetwork {
    @Override
    public Check check() {
      return Check.BALANCE;
    }

    @Override
    public Remedy remedy() {
      return Remedy.WEIGH_LABELS;
    }

    @Override
    public Object[] arguments() {
      return new Object[] {
        network.text(),
        frequent,
        NumberText.accuracy(share),
        rare,
        NumberText.accuracy(recall),
        NumberText.accuracy(accuracy)
      };
    }
  }
}
