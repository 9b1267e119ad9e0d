package org.remanence.study.benchmark;

/**
 * Function of a conclusion, with a method for each kind; a further kind does not compile without
 * one.
 *
 * @param <R> its result
 */
public interface ConclusionVisitor<R> {
  R alone(Conclusion.Alone alone);

  R best(Conclusion.Best best);

  R tied(Conclusion.Tied tied);

  R chance(Conclusion.Chance chance);

  R cheaper(Conclusion.Cheaper cheaper);

  R against(Conclusion.Against against);

  R gates(Conclusion.Gates gates);

  R extension(Conclusion.Extension extension);

  R time(Conclusion.Time time);

  R lossDisagrees(Conclusion.LossDisagrees lossDisagrees);

  R stillImproving(Conclusion.StillImproving stillImproving);

  R mixed(Conclusion.Mixed mixed);

  R method(Conclusion.Method method);
}
