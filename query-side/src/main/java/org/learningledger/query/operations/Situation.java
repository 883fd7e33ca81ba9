package org.learningledger.query.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.integrity.Alarm;
import org.learningledger.query.integrity.Checked;

/**
 * How the ledger runs.
 *
 * @param events how many events were recorded, over all partnerships
 * @param sealing {@code null} where events are kept in PostgreSQL alone
 */
public record Situation(
        long events,
        List<ModelState> models,
        Checked checked,
        List<Alarm> alarms,
        @Nullable Sealing sealing) {}
