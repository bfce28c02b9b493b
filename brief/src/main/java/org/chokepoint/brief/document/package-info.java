/** What a brief is made of: sections of blocks in which every number is a sourced figure. */
@NullMarked
package org.chokepoint.brief.document;

import org.jspecify.annotations.NullMarked;
