package org.remanence.ui.states;

import org.remanence.engine.AttentionEdit;
import org.remanence.model.Inspection;

/**
 * Weights of attention that are set in a network.
 *
 * @param untouched what the network makes of the sentence with its own weights
 */
record AttentionWhatIf(AttentionEdit edit, Inspection untouched) {}
