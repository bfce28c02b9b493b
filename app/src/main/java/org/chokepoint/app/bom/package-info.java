/** Bills of materials as files: CSV and XLSX in, template out. Nothing of a bill is logged. */
@NullMarked
package org.chokepoint.app.bom;

import org.jspecify.annotations.NullMarked;
