package org.learningledger.query.rebuild;

import java.util.List;
import java.util.Optional;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.ReadModels;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.springframework.stereotype.Component;

/** Has rebuilds begun, as people and programs ask for them. */
@Component
public class Orders {

    private final Rebuilds rebuilds;
    private final ReadModels models;

    Orders(Rebuilds rebuilds, ReadModels models) {
        this.rebuilds = rebuilds;
        this.models = models;
    }

    /** The names of all read models. */
    public List<String> every() {
        return models.all().stream().map(ReadModel::name).toList();
    }

    /**
     * @param purpose any but to keep something, which needs a name and a moment
     * @return the rebuild's number
     * @throws CannotRebuild with a sentence that says why not, and what to do
     */
    public long place(Purpose purpose, List<String> names, String askedBy) {
        return switch (purpose) {
            case SWITCH -> rebuilds.build(names, false, askedBy);
            case CHECK -> rebuilds.build(names, true, askedBy);
            case UNDO -> rebuilds.undo(names, askedBy);
            case KEEP -> throw new IllegalArgumentException("What is kept needs a name and a moment");
        };
    }

    /** The one that goes on already for the same purpose, with the same models. */
    public Optional<Rebuild> alike(Purpose purpose, List<String> names) {
        var wanted = names.stream().distinct().sorted().toList();
        return rebuilds.goingOn()
                .filter(other -> other.purpose() == purpose && other.models().equals(wanted));
    }

    /** Who asks, in words that may be told to administrators of other partnerships: no person's name. */
    public static String by(SignedIn who) {
        return who.role() == Role.TOKEN
                ? "the program %s of %s".formatted(who.displayName(), who.partnership())
                : "a technical administrator of " + who.partnership();
    }
}
