package org.remanence.spark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.remanence.i18n.LocalizedException;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.RunExecutor;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Works on runs as tasks of a Spark job, one each. Spark hands out anew what a lost machine was
 * working on; a result is told the moment it arrives.
 */
final class SparkRunExecutor implements RunExecutor {
  private final JavaSparkContext context;
  private volatile boolean cancelled;

  SparkRunExecutor(JavaSparkContext context) {
    this.context = context;
  }

  @Override
  public void execute(StudyPlan plan, List<PlannedRun> runs, Listener listener) {
    Map<String, PlannedRun> byKey = new HashMap<>();
    runs.forEach(run -> byKey.put(run.key(), run));
    Broadcast<SentStudy> study = context.broadcast(SentStudy.of(plan));
    JavaRDD<String> keys =
        context.parallelize(runs.stream().map(PlannedRun::key).toList(), runs.size());
    try {
      context
          .sc()
          .runJob(
              keys.rdd(),
              new RunFunction(study),
              new AbstractFunction2<Object, String, BoxedUnit>() {
                @Override
                public BoxedUnit apply(Object partition, String answer) {
                  Answer.parse(answer).deliver(byKey, listener);
                  return BoxedUnit.UNIT;
                }
              },
              ClassTag$.MODULE$.apply(String.class));
    } catch (Exception e) {
      // Scala throws checked exceptions undeclared.
      if (!cancelled) {
        throw new LocalizedException(e, "study.spark.ended", String.valueOf(e.getMessage()));
      }
    } finally {
      study.unpersist(false);
    }
  }

  @Override
  public void cancel() {
    cancelled = true;
    context.sc().cancelAllJobs();
  }

  @Override
  public void close() {
    context.close();
  }
}
