package org.remanence.ui;

/**
 * What every view is built with.
 *
 * @param appearance theme and text size
 * @param files dialogs to open and save files
 * @param subscriptions ended when the view is left
 */
public record ViewContext(Appearance appearance, Files files, Subscriptions subscriptions) {}
