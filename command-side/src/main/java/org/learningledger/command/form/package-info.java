/** The way of a form: checked, shown once more, recorded. */
@NullMarked
package org.learningledger.command.form;

import org.jspecify.annotations.NullMarked;
