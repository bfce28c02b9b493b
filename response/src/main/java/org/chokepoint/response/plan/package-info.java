/**
 * The planner: which options to start when, within a budget, so that expected and tail loss over an
 * ensemble of disruptions is least, and what each option is worth.
 */
@NullMarked
package org.chokepoint.response.plan;

import org.jspecify.annotations.NullMarked;
