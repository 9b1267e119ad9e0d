package org.remanence.ui.tab;

import org.remanence.ui.kit.Subscriptions;

/**
 * Context that every view is built with.
 *
 * @param appearance theme and text size
 * @param files dialogs to open and save files
 * @param subscriptions ended when the view is left
 */
public record ViewContext(Appearance appearance, FileDialogs files, Subscriptions subscriptions) {}
