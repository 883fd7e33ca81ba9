/** What pages share: who may see them, names and dates in words, lists with filters, and arriving after a form. */
@NullMarked
package org.learningledger.query.page;

import org.jspecify.annotations.NullMarked;
