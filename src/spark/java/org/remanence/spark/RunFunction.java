package org.remanence.spark;

import java.io.Serializable;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.apache.spark.broadcast.Broadcast;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.RunTask;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.TrainingService;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/**
 * What a machine does with a run: from its key to its result, with the very code that runs here.
 */
final class RunFunction extends AbstractFunction1<Iterator<String>, String>
    implements Serializable {
  private static final long serialVersionUID = 1;

  private final Broadcast<SentStudy> study;

  RunFunction(Broadcast<SentStudy> study) {
    this.study = study;
  }

  /**
   * Works on the one key of a partition.
   *
   * @return an {@link Answer}; a failure is one, too, since Spark would otherwise try again and
   *     then give up on all the others
   */
  @Override
  public String apply(Iterator<String> keys) {
    String key = keys.next();
    try (TrainingService service = new BackgroundTrainingService(1)) {
      StudyPlan plan = study.value().plan();
      PlannedRun run = SentStudy.run(plan, key);
      return Answer.of(new RunTask(plan, run, service).run(event -> {}));
    } catch (CompletionException e) {
      return Answer.of(key, Objects.requireNonNullElse(e.getCause(), e));
    } catch (RuntimeException | OutOfMemoryError e) {
      return Answer.of(key, e);
    }
  }
}
