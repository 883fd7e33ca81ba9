/** Names of people, kept outside the log. */
@NullMarked
package org.learningledger.web.directory;

import org.jspecify.annotations.NullMarked;
