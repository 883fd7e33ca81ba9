/** What the interface for programs shares on both sides: its address, and how it describes itself. */
@NullMarked
package org.learningledger.web.api;

import org.jspecify.annotations.NullMarked;
