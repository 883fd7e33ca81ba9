/** The nightly report: what stood on each step, what changed since the report before, what is open and what is due. */
@NullMarked
package org.learningledger.query.report;

import org.jspecify.annotations.NullMarked;
