/** Databases of this machine or a team: their addresses, their opening and their statements. */
@org.jspecify.annotations.NullMarked
package org.chokepoint.app.store;
