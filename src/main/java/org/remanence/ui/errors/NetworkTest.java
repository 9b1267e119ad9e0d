package org.remanence.ui.errors;

import java.util.List;
import javafx.scene.Node;
import org.remanence.model.NetworkKey;
import org.remanence.study.Predictions;

/**
 * Test of a network, as an overview shows it.
 *
 * @param mark of the network
 * @param title of the sentences that are listed
 */
record NetworkTest(
    NetworkKey network,
    String name,
    Node mark,
    Predictions predictions,
    String title,
    List<SentenceRow> listed) {}
