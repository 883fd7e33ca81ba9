package org.learningledger.store.start;

/** Who logs in to the database, and the secret for it. */
public record Login(String user, String password) {

    /** Without the password, so that no log can show it. */
    @Override
    public String toString() {
        return user;
    }
}
