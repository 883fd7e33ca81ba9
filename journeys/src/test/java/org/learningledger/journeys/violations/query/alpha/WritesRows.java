package org.learningledger.journeys.violations.query.alpha;

import org.learningledger.query.projection.Rows;

record WritesRows(Rows rows) {}
