package org.learningledger.store.testing;

import java.util.List;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.learningledger.events.LedgerEvent;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.LogEventStorageEngine;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Stamp;
import org.learningledger.store.serialization.FixedListSerializer;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The real engine and reader on a database, without a Spring context around them. */
public record TestLedger(FreshDatabase database, LogEventStorageEngine engine, LedgerLog log) {

    public static final Actor SOMEBODY =
            new Actor("example", UUID.fromString("00000000-0000-4000-8000-000000000001"), "LD_GROUP", null, null);

    public static TestLedger on(FreshDatabase database) {
        var program = database.as(FreshDatabase.PROGRAM);
        var serializer = FixedListSerializer.forEvents();
        TransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(program));
        return new TestLedger(
                database,
                new LogEventStorageEngine(program, transactions, serializer, NoOpEventUpcaster.INSTANCE, 500),
                new LedgerLog(program, serializer, NoOpEventUpcaster.INSTANCE));
    }

    public static DomainEventMessage<LedgerEvent> message(LedgerEvent event, long sequence, Actor actor) {
        var thing = event.thing();
        return new GenericDomainEventMessage<>(
                thing.kind().name(),
                thing.id().toString(),
                sequence,
                event,
                new Stamp(actor, UUID.randomUUID().toString(), null).toMetaData());
    }

    /** Appends one event in a transaction of its own. */
    public void append(LedgerEvent event, long sequence, Actor actor) {
        engine.appendEvents(List.of(message(event, sequence, actor)));
    }
}
