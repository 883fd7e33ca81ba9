package org.learningledger.app.database;

/**
 * Where a ledger's database is and who may do what there.
 *
 * @param owner owns the tables and runs migrations; never serves requests
 * @param program what the running program logs in as; it can create nothing
 */
public record DatabaseAddress(String url, Login owner, Login program) {}
