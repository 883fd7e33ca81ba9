package org.learningledger.query.partnership;

/**
 * A partnership on this ledger.
 *
 * @param invented whether it is an example that stands for no real place
 */
public record PartnershipLine(String code, String name, boolean invented) {}
