package org.learningledger.app.database;

import java.nio.file.Path;
import org.learningledger.store.start.CannotStart;

/** Another ledger program holds this data directory. */
public final class DataDirectoryInUse extends CannotStart {

    DataDirectoryInUse(Path directory) {
        super("Another ledger program uses %s. Stop it first, or choose another directory with --data."
                .formatted(directory));
    }
}
