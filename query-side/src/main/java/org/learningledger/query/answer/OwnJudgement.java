package org.learningledger.query.answer;

import java.util.List;

/**
 * A judgement by somebody whose own work it was.
 *
 * @param position of the fact that states it, in the log of its partnership
 */
public record OwnJudgement(long position, Way way) {

    /** In which way it was their own. */
    public enum Way {
        /** They belong to an agency whose work was judged, or that agency sat among those who judged. */
        OWN_AGENCY,
        /** They hold the post whose work was judged. */
        OWN_POST,
        /** They reported the work themselves. */
        OWN_ACCOUNT
    }

    /** As columns of a row hold them. */
    public static Long[] positions(List<OwnJudgement> judgements) {
        return judgements.stream().map(OwnJudgement::position).toArray(Long[]::new);
    }

    /** As columns of a row hold them, in the same order. */
    public static String[] ways(List<OwnJudgement> judgements) {
        return judgements.stream().map(each -> each.way().name()).toArray(String[]::new);
    }
}
