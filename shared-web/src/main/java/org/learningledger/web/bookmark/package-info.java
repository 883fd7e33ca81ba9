/** Up to where each reader has looked: a mark of their own, which says nothing about the learning. */
@NullMarked
package org.learningledger.web.bookmark;

import org.jspecify.annotations.NullMarked;
