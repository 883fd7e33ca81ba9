/** What travels between programs where Axon Server routes commands. */
@NullMarked
package org.learningledger.command.routing;

import org.jspecify.annotations.NullMarked;
