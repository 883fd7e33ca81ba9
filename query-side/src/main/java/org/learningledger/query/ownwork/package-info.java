/** Who judged own work: verifications, conclusions and sign-offs by those whose own work it was. */
@NullMarked
package org.learningledger.query.ownwork;

import org.jspecify.annotations.NullMarked;
