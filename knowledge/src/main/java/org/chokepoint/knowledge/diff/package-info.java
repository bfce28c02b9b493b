/**
 * What changed: between a data package and what a user loaded ({@link
 * org.chokepoint.knowledge.diff.TableDiff}), and between the pictures of two months ({@link
 * org.chokepoint.knowledge.diff.PictureDiff}).
 */
@NullMarked
package org.chokepoint.knowledge.diff;

import org.jspecify.annotations.NullMarked;
