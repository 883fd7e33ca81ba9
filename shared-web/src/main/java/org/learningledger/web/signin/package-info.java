/** Signing in and out, and the one place where every request is allowed or refused. */
@NullMarked
package org.learningledger.web.signin;

import org.jspecify.annotations.NullMarked;
