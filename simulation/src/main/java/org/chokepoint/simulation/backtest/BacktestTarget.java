package org.chokepoint.simulation.backtest;

import java.time.YearMonth;

/**
 * One observed number that the engine is held against.
 *
 * @param id name for people
 * @param episode episode it belongs to
 * @param fit whether the fit uses it; otherwise it is predicted
 * @param measure what is measured
 * @param material material, or {@code all}
 * @param place place, where the measure needs one; empty otherwise
 * @param month month
 * @param observed what was observed
 * @param low lower end of what was observed
 * @param high upper end of what was observed
 * @param source who says so
 * @param quality how good it is
 */
public record BacktestTarget(
    String id,
    String episode,
    boolean fit,
    String measure,
    String material,
    String place,
    YearMonth month,
    double observed,
    double low,
    double high,
    String source,
    String quality) {}
