package org.chokepoint.simulation.leverage;

import java.util.Locale;
import java.util.Optional;
import org.chokepoint.model.source.Interval;
import org.chokepoint.simulation.backtest.ModelError;
import org.chokepoint.simulation.outcome.Loss;
import org.chokepoint.simulation.outcome.Outcome;

/**
 * What the targets lose for each unit that the controller loses, as far as it can be told. The
 * controller's loss is a small difference of what its producers gain and its users lose: near zero
 * the ratio explodes and means nothing, so it is stated only where the range of that loss leaves
 * out zero.
 *
 * @param target loss of the targets, US dollars; negative for a gain
 * @param controller loss of the controller with its range; negative for a gain
 */
public record Leverage(double target, Interval controller) {

  /**
   * Part of the targets' loss below which a controller's cost is not told from zero, whatever its
   * range: the models of both losses leave out more than that.
   */
  private static final double LEAST_COST = 1e-3;

  /** What can be said. */
  public enum Finding {
    /** The ratio, with a range. */
    RATIO,
    /** The targets do not lose. */
    TARGETS_DO_NOT_LOSE,
    /** The controller gains. */
    CONTROLLER_GAINS,
    /** The range of the controller's loss includes zero, or the loss is too small to be told. */
    COST_NOT_DISTINGUISHABLE_FROM_ZERO
  }

  /**
   * Of a run's losses, with the range that the engine's errors on the past give the controller's.
   */
  public static Leverage of(Loss target, Loss controller, ModelError error) {
    return new Leverage(
        target.total(),
        error.sum(controller.consumers(), controller.producers(), controller.treasury()));
  }

  /** Of an outcome over its horizon. */
  public static Leverage of(Outcome outcome, ModelError error) {
    return of(outcome.targetLoss(), outcome.controllerLoss(), error);
  }

  /** What can be said. */
  public Finding finding() {
    if (target <= 0) {
      return Finding.TARGETS_DO_NOT_LOSE;
    }
    if (controller.high() <= 0) {
      return Finding.CONTROLLER_GAINS;
    }
    return controller.low() <= 0 || controller.central() < LEAST_COST * target
        ? Finding.COST_NOT_DISTINGUISHABLE_FROM_ZERO
        : Finding.RATIO;
  }

  /** The ratio over the range of the controller's loss; empty where it means nothing. */
  public Optional<Interval> ratio() {
    return finding() == Finding.RATIO
        ? Optional.of(
            new Interval(
                target / controller.high(),
                target / controller.central(),
                target / controller.low()))
        : Optional.empty();
  }

  /** The finding in words. */
  public String words() {
    return switch (finding()) {
      case RATIO -> {
        Interval r = ratio().orElseThrow();
        yield String.format(
            Locale.ROOT,
            "targets lose %.2f (%.2f to %.2f) for each 1 of the controller",
            r.central(),
            r.low(),
            r.high());
      }
      case TARGETS_DO_NOT_LOSE -> "targets do not lose";
      case CONTROLLER_GAINS ->
          String.format(
              Locale.ROOT, "controller gains %,.0f million USD", -controller.central() / 1e6);
      case COST_NOT_DISTINGUISHABLE_FROM_ZERO ->
          "the controller's cost is not distinguishable from zero within the model's error: ratio"
              + " not stated";
    };
  }
}
