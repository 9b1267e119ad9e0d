package org.remanence.ui.kit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CompletionException;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the user what went wrong, in words, with the details to unfold and to copy. */
public final class ErrorDialog {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorDialog.class);

  private ErrorDialog() {}

  /** What to tell the user of a failure. */
  public static String message(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof LocalizedException
        ? cause.getLocalizedMessage()
        : Messages.text("shell.error.unexpected", cause.toString());
  }

  /** Shows the failure and returns; the dialog stays until it is closed. */
  public static void show(Window owner, Throwable failure) {
    LOG.warn("Shown to the user", failure);
    Alert alert = new Alert(Alert.AlertType.ERROR);
    alert.initOwner(owner);
    // A modal one would take a maximised window out of that state: see Modal.
    alert.initModality(Modality.NONE);
    alert.setTitle(Messages.text("shell.error.title"));
    alert.setHeaderText(null);
    alert.setContentText(message(failure));
    StringWriter details = new StringWriter();
    failure.printStackTrace(new PrintWriter(details));
    TextArea area = new TextArea(details.toString());
    area.setEditable(false);
    alert.getDialogPane().setExpandableContent(area);
    alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    ButtonType copy = new ButtonType(Messages.text("shell.error.copy"), ButtonBar.ButtonData.LEFT);
    alert.getButtonTypes().add(copy);
    // Of two buttons neither would be Escape’s, nor the window’s cross.
    ((Button) alert.getDialogPane().lookupButton(ButtonType.OK)).setCancelButton(true);
    alert.setOnHidden(
        event -> {
          if (alert.getResult() == copy) {
            ClipboardText.put(details.toString());
          }
        });
    alert.show();
  }
}
