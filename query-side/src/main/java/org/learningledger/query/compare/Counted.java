package org.learningledger.query.compare;

import org.learningledger.web.page.Link;

/** How many entries took a turn, and where they are listed. */
public record Counted(Link link, long number) {}
