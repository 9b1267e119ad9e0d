package org.remanence.model.program;

import org.remanence.engine.Weights;
import org.remanence.model.Classifier;
import org.remanence.model.export.PytorchExport;

/** In what a program is written. */
public enum ProgramKind {
  KERAS("keras", "Keras 3", ProgramForm.SCRIPT),
  PYTORCH("pytorch", "PyTorch", ProgramForm.SCRIPT),
  NUMPY("numpy", "NumPy", ProgramForm.SCRIPT),

  /** The program in Keras, in cells with explanations. */
  NOTEBOOK("keras", "Keras 3", ProgramForm.NOTEBOOK);

  private final String template;
  private final String library;
  private final ProgramForm form;

  ProgramKind(String template, String library, ProgramForm form) {
    this.template = template;
    this.library = library;
    this.form = form;
  }

  /** The name of its source. */
  String template() {
    return template;
  }

  /** The library that computes, as it calls itself. */
  public String library() {
    return library;
  }

  /** The form that its file has. */
  ProgramForm form() {
    return form;
  }

  /** The weights under the names that it reads them by. */
  Weights weights(Classifier classifier) {
    return this == PYTORCH ? PytorchExport.weights(classifier) : classifier.weights();
  }
}
