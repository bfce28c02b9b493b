/** The command line: options, help, exit codes and what is printed. */
@NullMarked
package org.chokepoint.app.cli;

import org.jspecify.annotations.NullMarked;
