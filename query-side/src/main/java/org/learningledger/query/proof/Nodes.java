package org.learningledger.query.proof;

/** The perfect subtrees of a tree: on level 0 the leaves, and on each level above half as many as below. */
interface Nodes {

    /** The root of the leaves from {@code index << level} on, {@code 1 << level} of them, which are all in the tree. */
    Hash at(int level, long index);
}
