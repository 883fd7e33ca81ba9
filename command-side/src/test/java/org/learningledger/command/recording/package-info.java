/** Recording as a whole: once only, one after the other, each partnership by itself. */
@NullMarked
package org.learningledger.command.recording;

import org.jspecify.annotations.NullMarked;
