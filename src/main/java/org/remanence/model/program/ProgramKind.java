package org.remanence.model.program;

import org.remanence.engine.Weights;
import org.remanence.model.Classifier;
import org.remanence.model.export.PytorchExport;

/** In what a program is written. */
public enum ProgramKind {
  KERAS("keras", "script"),
  PYTORCH("pytorch", "script"),
  NUMPY("numpy", "script"),

  /** The program in Keras, in cells with explanations. */
  NOTEBOOK("keras", "notebook");

  private final String template;
  private final String form;

  ProgramKind(String template, String form) {
    this.template = template;
    this.form = form;
  }

  /** The name of its source. */
  String template() {
    return template;
  }

  /** Key in its source of the form that it is to have. */
  String form() {
    return form;
  }

  /** The weights under the names that it reads them by. */
  Weights weights(Classifier classifier) {
    return this == PYTORCH ? PytorchExport.weights(classifier) : classifier.weights();
  }
}
