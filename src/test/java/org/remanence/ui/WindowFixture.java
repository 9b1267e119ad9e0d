package org.remanence.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.stage.Window;

/** Runs things on a headless JavaFX thread. */
public final class WindowFixture {
  private static final long PATIENCE_SECONDS = 60;
  private static final Path SOURCES = Path.of("src", "test", "java");
  private static final AtomicReference<Throwable> UNCAUGHT = new AtomicReference<>();

  private WindowFixture() {}

  /** Starts the toolkit once for all tests. */
  public static void start() {
    try {
      Platform.startup(() -> Platform.setImplicitExit(false));
    } catch (IllegalStateException alreadyRunning) {
      Platform.setImplicitExit(false);
    }
    run(
        () ->
            Thread.currentThread()
                .setUncaughtExceptionHandler((thread, failure) -> UNCAUGHT.set(failure)));
  }

  /** The value of {@code work} on the JavaFX thread. */
  public static <T> T call(Supplier<T> work) {
    if (Platform.isFxApplicationThread()) {
      return work.get();
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.get());
          } catch (Throwable failure) {
            result.completeExceptionally(failure);
          }
        });
    T value = result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    Throwable failure = UNCAUGHT.getAndSet(null);
    if (failure != null) {
      throw new AssertionError("thrown on the JavaFX thread before", failure);
    }
    return value;
  }

  public static void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  /** The dialog that is open; on the JavaFX thread. */
  public static Optional<DialogPane> dialog() {
    return Window.getWindows().stream()
        .map(window -> window.getScene().getRoot())
        .filter(DialogPane.class::isInstance)
        .map(DialogPane.class::cast)
        .findFirst();
  }

  /**
   * Presses a button of the dialog that is about to be shown and waits in an event loop of its own;
   * to be called on the JavaFX thread right before.
   *
   * @param look is given the dialog first
   */
  public static void answerNextDialog(ButtonData answer, Consumer<DialogPane> look) {
    Platform.runLater(
        () -> {
          DialogPane pane = dialog().orElseThrow();
          look.accept(pane);
          ButtonType button =
              pane.getButtonTypes().stream()
                  .filter(type -> type.getButtonData() == answer)
                  .findFirst()
                  .orElseThrow();
          ((Button) pane.lookupButton(button)).fire();
        });
  }

  /** What all labels and buttons of a scene say. */
  public static List<String> texts(Scene scene) {
    return call(() -> texts(scene.getRoot()));
  }

  /** The name of the tab in front of a window. */
  public static String frontTab(Scene scene) {
    return call(
        () -> ((TabPane) scene.lookup(".tab-pane")).getSelectionModel().getSelectedItem().getId());
  }

  private static List<String> texts(Node node) {
    List<String> texts = new ArrayList<>();
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      texts.add(labeled.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(texts(child)));
    }
    return texts;
  }

  /** The statement of the test that waits. */
  private static String waitedFor() {
    StackWalker.StackFrame frame =
        StackWalker.getInstance()
            .walk(
                frames ->
                    frames
                        .dropWhile(
                            each -> each.getClassName().equals(WindowFixture.class.getName()))
                        .findFirst()
                        .orElseThrow());
    String place = frame.getClassName() + ":" + frame.getLineNumber();
    String folder = frame.getClassName().substring(0, frame.getClassName().lastIndexOf('.'));
    Path source = SOURCES.resolve(folder.replace('.', '/')).resolve(frame.getFileName());
    try (Stream<String> lines = Files.lines(source)) {
      StringBuilder statement = new StringBuilder();
      for (String line : lines.skip(frame.getLineNumber() - 1).toList()) {
        statement.append(' ').append(line.strip());
        if (line.endsWith(";")) {
          break;
        }
      }
      return place + statement;
    } catch (IOException e) {
      return place;
    }
  }

  /** The texts of all windows, a line for each window. */
  private static List<String> shown() {
    return Window.getWindows().stream()
        .filter(window -> window.getScene() != null)
        .map(
            window ->
                texts(window.getScene().getRoot()).stream()
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(" | ")))
        .toList();
  }

  /**
   * Waits until {@code condition} holds on the JavaFX thread; a failure says which condition, and
   * what the windows showed instead.
   */
  public static void await(Supplier<Boolean> condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!call(condition)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "not within %d s: %s%nThe windows show:%n%s"
                .formatted(
                    PATIENCE_SECONDS, waitedFor(), String.join("\n", call(WindowFixture::shown))));
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }
}
