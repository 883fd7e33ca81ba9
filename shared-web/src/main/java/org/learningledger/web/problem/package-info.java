/** What people and programs are told when something cannot be done. */
@NullMarked
package org.learningledger.web.problem;

import org.jspecify.annotations.NullMarked;
