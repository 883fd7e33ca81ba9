package org.learningledger.app;

import java.nio.file.Path;
import java.util.function.Consumer;

/** What the command line asks of the running ledger. */
public interface Jobs {

    /**
     * Rehearses every row and, unless only a rehearsal was asked for, records them if all passed.
     *
     * @param lines takes what a person should read, one line at a time, while it goes on
     * @return whether all of it passed
     */
    boolean importFiles(Path fileOrDirectory, boolean rehearse, Consumer<String> lines);

    /**
     * Opens, lists or closes accounts.
     *
     * @param lines takes what a person should read; a password is among it once and nowhere else
     * @return whether it was done
     */
    boolean account(AccountJob job, Consumer<String> lines);

    /**
     * Makes, lists or revokes tokens.
     *
     * @param lines takes what a person should read; a token is among it once and nowhere else
     * @return whether it was done
     */
    boolean token(TokenJob job, Consumer<String> lines);

    /**
     * Builds read models again, or tells of them; returns when that has ended.
     *
     * @param lines takes what a person should read, one line at a time, while it goes on
     * @return whether it was done; a check that found what it should not, was not
     */
    boolean rebuild(RebuildJob job, Consumer<String> lines);

    /**
     * Writes the whole history into a file.
     *
     * @param lines takes what a person should read, one line at a time, while it goes on
     * @return whether it was done; if not, there is no file
     */
    boolean export(ExportJob job, Consumer<String> lines);

    /** Loads the demonstration into an empty ledger and tells its summary and sign-ins. */
    void demo(Consumer<String> lines);
}
