package org.remanence.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.remanence.i18n.LocalizedException;
import org.remanence.study.execution.RunExecutor;
import org.remanence.study.execution.RunExecutorFactory;

/** Connects to a Spark master; further settings come from {@code spark-submit}. */
public final class SparkExecutorFactory implements RunExecutorFactory {
  @Override
  public RunExecutor create(String master) {
    SparkConf conf =
        new SparkConf()
            .setMaster(master)
            .setAppName("remanence study")
            // DL4J’s small products get slower with more OpenMP threads.
            .setExecutorEnv("OMP_NUM_THREADS", "1");
    String[] jar = JavaSparkContext.jarOfClass(SparkExecutorFactory.class);
    if (jar != null && !conf.contains("spark.jars")) {
      conf.setJars(jar);
    }
    JavaSparkContext context = connect(conf);
    // Its own progress would get between ours.
    context.setLogLevel("WARN");
    return new SparkRunExecutor(context);
  }

  private static JavaSparkContext connect(SparkConf conf) {
    try {
      return new JavaSparkContext(conf);
    } catch (Exception e) {
      // Scala throws checked exceptions undeclared.
      throw new LocalizedException(
          e, "study.spark.no-master", conf.get("spark.master"), String.valueOf(e.getMessage()));
    }
  }
}
