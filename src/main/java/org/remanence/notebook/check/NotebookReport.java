package org.remanence.notebook.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.remanence.files.Untrusted;
import org.remanence.i18n.LocalizedException;
import org.remanence.notebook.Notebook;
import org.remanence.notebook.analysis.AbstractInterpreter;
import org.remanence.notebook.analysis.Experiment;

/**
 * Report of what a notebook does and what is wrong with it.
 *
 * @param findings in the order of their places
 */
public record NotebookReport(Notebook notebook, Experiment experiment, List<Finding> findings) {
  private static final List<NotebookCheck> CHECKS =
      List.of(
          new VocabularyCheck(),
          new RepeatedTextsCheck(),
          new StoppingCheck(),
          new SeedCheck(),
          new PaddingCheck(),
          new FewTestsCheck(),
          new GenerationCheck(),
          new SingleRunsCheck());

  /**
   * Reads the code of a notebook; nothing is run.
   *
   * @throws LocalizedException if it is too long to be followed
   */
  public static NotebookReport of(Notebook notebook) {
    return Untrusted.read(notebook.file(), () -> checked(notebook));
  }

  private static NotebookReport checked(Notebook notebook) {
    Experiment experiment = AbstractInterpreter.read(notebook);
    List<Finding> findings = new ArrayList<>();
    for (NotebookCheck check : CHECKS) {
      for (Finding finding : check.check(experiment)) {
        if (findings.stream().noneMatch(finding::repeats)) {
          findings.add(finding);
        }
      }
    }
    findings.sort(
        Comparator.comparing((Finding finding) -> finding.location().cell())
            .thenComparing(finding -> finding.location().line()));
    return new NotebookReport(notebook, experiment, findings);
  }
}
