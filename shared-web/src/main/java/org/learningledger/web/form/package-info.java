/** What was typed into a form, what was wrong with it, and keeping both for one more look. */
@NullMarked
package org.learningledger.web.form;

import org.jspecify.annotations.NullMarked;
