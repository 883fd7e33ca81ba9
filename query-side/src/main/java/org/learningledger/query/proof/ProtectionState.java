package org.learningledger.query.proof;

/** How the database is guarded against changes of what was recorded, as something found out that looked. */
public interface ProtectionState {

    /** In plain words, for the integrity page. */
    String sentence();
}
