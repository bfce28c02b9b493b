package org.chokepoint.app.rest.run;

import java.util.Optional;

/**
 * What is told of a run.
 *
 * @param id id of the run
 * @param kind what is being made, such as {@code brief}
 * @param state where it stands
 * @param step what is being done now, a key of the interface's words
 * @param done share of the work that is done, in [0, 1]
 * @param result address of the result once it is there
 * @param problem what went wrong, if it failed
 */
public record RunView(
    String id,
    String kind,
    String state,
    String step,
    double done,
    Optional<String> result,
    Optional<String> problem) {}
