package org.learningledger.query.rebuild;

import java.util.List;

/** A rebuild that ended, as the page tells it. */
public record EndedRebuild(String title, String outcome, List<String> report) {}
