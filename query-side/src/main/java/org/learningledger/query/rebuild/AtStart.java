package org.learningledger.query.rebuild;

import java.util.List;
import org.learningledger.query.projection.ReadModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Opens the workshop when the program starts. Before any projection runs, models that were never live are built: a new one
 * on an old history. What another version of its projection made is built again beside what is live.
 */
@Component
public class AtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AtStart.class);
    private static final String ASKED_BY = "the ledger, when it started";

    private final Rebuilds rebuilds;
    private final Workshop workshop;
    private final Tools tools;

    AtStart(Rebuilds rebuilds, Workshop workshop, Tools tools) {
        this.rebuilds = rebuilds;
        this.workshop = workshop;
        this.tools = tools;
    }

    /** Before every projection. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        buildWhatNeverWasLive();
        tools.live().begin(tools.models().all());
        workshop.open();
        renewWhatIsOutdated();
    }

    @Override
    public void stop() {
        workshop.close();
    }

    @Override
    public boolean isRunning() {
        return workshop.isOpen();
    }

    private void buildWhatNeverWasLive() {
        var names = neverLive();
        if (names.isEmpty() || tools.log().head() == 0) return;
        if (tools.book().goingOn().isPresent()) {
            workshop.goOn();
            names = neverLive();
        }
        if (names.isEmpty()) return;
        LOG.info("Building {} from the log, for the first time", String.join(", ", names));
        try {
            long id = rebuilds.build(names, false, ASKED_BY);
            workshop.goOn();
            tools.book().one(id).orElseThrow().report().forEach(LOG::info);
        } catch (CannotRebuild another) {
            LOG.warn("{} will be read from the log step by step: {}", String.join(", ", names), another.getMessage());
        }
    }

    private List<String> neverLive() {
        return tools.models().all().stream()
                .map(ReadModel::name)
                .filter(name -> tools.live().takenIn(name).isEmpty())
                .toList();
    }

    private void renewWhatIsOutdated() {
        var outdated = tools.models().all().stream()
                .filter(model -> tools.live().of(model.name()).orElseThrow().version() != model.version())
                .map(ReadModel::name)
                .toList();
        if (outdated.isEmpty()) return;
        try {
            rebuilds.build(outdated, false, ASKED_BY);
            LOG.info("{} changed with this version of the ledger: rebuilding beside what is live", outdated);
        } catch (CannotRebuild another) {
            LOG.warn(
                    "{} changed with this version of the ledger, and is not rebuilt yet: {}",
                    outdated,
                    another.getMessage());
        }
    }
}
