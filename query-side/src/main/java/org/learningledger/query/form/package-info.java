/** Forms that ask for a new fact: described once, asked on one page, checked on the next. */
@NullMarked
package org.learningledger.query.form;

import org.jspecify.annotations.NullMarked;
