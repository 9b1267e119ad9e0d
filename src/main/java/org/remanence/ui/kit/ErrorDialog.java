package org.remanence.ui.kit;

import java.util.concurrent.CompletionException;
import javafx.event.ActionEvent;
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

  /** Message that tells the user of a failure. */
  public static String message(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof LocalizedException
        ? cause.getLocalizedMessage()
        : Messages.text("shell.error.unexpected", cause.toString());
  }

  /**
   * Shows the failure and returns; the dialog stays until it is closed.
   *
   * @param owner null if there is no window yet
   */
  public static void show(Window owner, Throwable failure) {
    ErrorReport report = new ErrorReport(failure);
    LOG.warn("Shown to the user: error {}", report.code(), failure);
    ButtonType copy = new ButtonType(Messages.text("shell.error.copy"), ButtonBar.ButtonData.LEFT);
    Alert alert = new Alert(Alert.AlertType.ERROR, "", copy, ButtonType.OK);
    alert.initOwner(owner);
    // A modal one would take a maximised window out of that state: see Modal.
    alert.initModality(Modality.NONE);
    alert.setTitle(Messages.text("shell.error.title"));
    alert.setHeaderText(null);
    alert.setContentText(
        message(failure) + "\n\n" + Messages.text("shell.error.code", report.code()));
    TextArea details = new TextArea(report.text());
    details.setEditable(false);
    alert.getDialogPane().setExpandableContent(details);
    alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    // Of two buttons neither would be Escape’s, nor the window’s cross.
    ((Button) alert.getDialogPane().lookupButton(ButtonType.OK)).setCancelButton(true);
    copyWithoutClosing((Button) alert.getDialogPane().lookupButton(copy), report.text());
    alert.show();
  }

  private static void copyWithoutClosing(Button button, String text) {
    button.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          ClipboardText.put(text);
          button.setText(Messages.text("shell.error.copied"));
          event.consume();
        });
  }
}
