package org.remanence.engine;

/**
 * Change of a layer by a batch.
 *
 * @param layer as tensors are named: {@code embedding}, {@code recurrent.0}, {@code dense}
 * @param gradientNorm ‖g‖ of the batch's mean gradient, before clipping
 * @param updateRatio ‖Δθ‖ / ‖θ‖; of word vectors those of the batch's words. About 0.001 is
 *     healthy, much more is a leap, much less is standing still
 */
public record LayerChange(String layer, double gradientNorm, double updateRatio) {}
