package org.learningledger.query.projection;

/** Handles events, and so keeps a read model: its processor does it with what is recorded, a rebuild with the whole log. */
public interface Projection {

    ReadModel model();
}
