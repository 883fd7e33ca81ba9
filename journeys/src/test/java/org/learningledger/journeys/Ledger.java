package org.learningledger.journeys;

import java.util.List;
import javax.sql.DataSource;
import org.learningledger.app.AccountJob;
import org.learningledger.app.TokenJob;

/** A running ledger, for as long as it is open. */
interface Ledger extends AutoCloseable {

    /** Of everybody in the demonstration. */
    String PASSWORD = "learning-ledger";

    /** Where a browser finds it. */
    String address();

    /** Returns when every page shows all that is recorded. */
    void catchUp();

    /** What somebody at the command line is told. */
    List<String> account(AccountJob job);

    /** The same about tokens. */
    List<String> token(TokenJob job);

    /** Its tables, for those who look on. */
    DataSource tables();

    @Override
    void close();
}
