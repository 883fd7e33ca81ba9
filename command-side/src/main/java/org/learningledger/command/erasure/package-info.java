/** Asking for personal data to be erased, and deciding about it. */
@NullMarked
package org.learningledger.command.erasure;

import org.jspecify.annotations.NullMarked;
