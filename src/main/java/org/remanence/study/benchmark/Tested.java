package org.remanence.study.benchmark;

import java.util.Optional;
import org.remanence.model.TestAnswers;

/** Something that answered test texts: a network, or a baseline. */
public interface Tested {

  /** Share in [0, 1] that it has right. */
  double accuracy();

  /** How many texts there were. */
  int tests();

  /** Text by text, if that was kept. */
  Optional<TestAnswers> answers();
}
