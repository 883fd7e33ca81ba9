/** Asking for a job to be done now; the jobs themselves, and the page that shows them, are the query side's. */
@NullMarked
package org.learningledger.web.job;

import org.jspecify.annotations.NullMarked;
