package org.remanence.notebook.check;

import java.util.List;
import org.remanence.notebook.analysis.Experiment;

/** Looks for one thing that makes an experiment’s results say less than they seem to. */
interface NotebookCheck {
  /** Nothing where the code does not tell. */
  List<Finding> check(Experiment experiment);
}
