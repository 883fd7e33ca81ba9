/** The first page: what needs doing. */
@NullMarked
package org.learningledger.query.home;

import org.jspecify.annotations.NullMarked;
