package org.remanence.ui.tab;

import javafx.beans.property.ReadOnlyBooleanProperty;

/**
 * Actions that a tab offers while it has no network to show.
 *
 * @param training whether a training is under way
 * @param train trains on the built-in texts
 * @param open lets the user open a saved model
 */
public record ModelSources(ReadOnlyBooleanProperty training, Runnable train, Runnable open) {}
