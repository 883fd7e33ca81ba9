/** Rules that rest on more than one thing: who owns what, and what other things' own streams say. */
@NullMarked
package org.learningledger.command.onfile;

import org.jspecify.annotations.NullMarked;
