/** What has no rules of its own: papers, bodies, posts, priorities, themes. */
@NullMarked
package org.learningledger.events.register;

import org.jspecify.annotations.NullMarked;
