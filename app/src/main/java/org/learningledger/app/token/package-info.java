/** Tokens for whoever is at the command line. */
@NullMarked
package org.learningledger.app.token;

import org.jspecify.annotations.NullMarked;
