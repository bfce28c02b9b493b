/** Run manifests and outputs that appear whole or not at all. */
@NullMarked
package org.chokepoint.app.run;

import org.jspecify.annotations.NullMarked;
