package org.chokepoint.app.usecase.lab;

import java.util.Optional;

/**
 * What is asked of leverage.
 *
 * @param id id the result is to be kept under
 * @param lever {@code price}, {@code supply-terms} or {@code access}
 * @param material element it is limited to
 * @param months months the lever is pulled, 3 to 36
 */
public record LeverageAsk(String id, String lever, Optional<String> material, int months) {}
