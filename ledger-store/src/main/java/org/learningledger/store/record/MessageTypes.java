package org.learningledger.store.record;

import java.util.stream.Stream;

/** What one side of the ledger sends to other programs or takes from them; nothing else is read off the wire. */
public interface MessageTypes {

    Stream<Class<?>> types();
}
