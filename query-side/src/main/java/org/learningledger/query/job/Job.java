package org.learningledger.query.job;

/** Something that is done every night for each partnership. It may be done twice for the same night: only once counts. */
public interface Job {

    /** Its name in addresses and in the database, such as {@code nightly-report}; it stays the same. */
    String name();

    /** For people: "Nightly report". */
    String title();

    /**
     * Does it, for one partnership; nobody is signed in.
     *
     * @return what came of it, a sentence for the administrator
     * @throws JobFailed where it could not be done, with a sentence; it is tried again later
     */
    String run(String partnership);
}
