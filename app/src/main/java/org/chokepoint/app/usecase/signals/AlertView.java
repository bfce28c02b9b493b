package org.chokepoint.app.usecase.signals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.chokepoint.evidence.watch.Alert;
import org.chokepoint.model.id.SignalId;

/**
 * A change that a rule finds worth telling.
 *
 * @param id the same for ever
 * @param rule the rule in words
 * @param actor id of the actor, or its name where it is not known
 * @param date day of the change
 * @param message the change in one sentence
 * @param signals ids of the signals behind it
 */
public record AlertView(
    String id, String rule, String actor, LocalDate date, String message, List<String> signals) {

  static AlertView of(Alert alert) {
    return new AlertView(
        alert.id().substring(0, 24),
        alert.rule().label(),
        alert.actor(),
        alert.date(),
        alert.message(),
        alert.signals().stream().map(SignalId::value).toList());
  }

  ObjectNode json() {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", id)
            .put("rule", rule)
            .put("actor", actor)
            .put("date", date.toString())
            .put("message", message);
    signals.forEach(node.putArray("signals")::add);
    return node;
  }
}
