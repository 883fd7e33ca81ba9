package org.learningledger.app.bench;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every comparison has: a ledger of its own, and lines to tell in. */
abstract class Bench implements Callable<Integer> {

    @Mixin
    final OwnLedger ledger = new OwnLedger();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and end.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    Consumer<String> lines() {
        return spec.commandLine().getOut()::println;
    }
}
