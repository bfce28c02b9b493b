package org.chokepoint.knowledge.name;

/**
 * How much each kind of difference counts. Set on the development half of the public judgement
 * pairs (see the regression test), never on the half that is held out.
 *
 * @param stride letters of a word for which one typing error is allowed
 * @param unlike weight of typing errors in words that match
 * @param conflict weight of words that stand against each other
 * @param extraPerson weight of words that only one name of a person has
 * @param extraBody weight of words that only one name of a body has
 * @param filler weight of words such as {@code of}
 * @param initial similarity of an initial and a word that begins with it
 * @param form cost of different legal forms
 */
record MatchWeights(
    int stride,
    double unlike,
    double conflict,
    double extraPerson,
    double extraBody,
    double filler,
    double initial,
    double form) {

  static final MatchWeights TUNED = new MatchWeights(4, 1.2, 2.0, 0.2, 0.5, 0.1, 0.8, 0.1);
}
