/** The pages that every service owes its visitors: accessibility, privacy and cookies, contact. */
@NullMarked
package org.learningledger.web.notice;

import org.jspecify.annotations.NullMarked;
