/** Opening plans, changing what is in them, signing them off. */
@NullMarked
package org.learningledger.command.plan;

import org.jspecify.annotations.NullMarked;
