/** Which partnerships keep their ledger here. */
@NullMarked
package org.learningledger.query.partnership;

import org.jspecify.annotations.NullMarked;
