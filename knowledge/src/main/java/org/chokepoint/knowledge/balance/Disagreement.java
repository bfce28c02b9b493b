package org.chokepoint.knowledge.balance;

import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.PlaceCode;

/**
 * Something that does not add up.
 *
 * @param stage stage at which
 * @param place where
 * @param stated what one side states, in tonnes REO a year
 * @param implied what the other side implies, in tonnes REO a year
 * @param message the contradiction in one sentence
 */
public record Disagreement(
    Stage stage, PlaceCode place, double stated, double implied, String message) {}
