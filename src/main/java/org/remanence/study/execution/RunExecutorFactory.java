package org.remanence.study.execution;

/** Makes executors on a cluster; found with {@link java.util.ServiceLoader} where there is one. */
public interface RunExecutorFactory {

  /**
   * Connects to a cluster.
   *
   * @param master its address, as the cluster’s software writes it
   * @throws org.remanence.i18n.LocalizedException if it cannot be reached
   */
  RunExecutor create(String master);
}
