package org.learningledger.store.log;

import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;

/** A stored message with other metadata; nothing else of it is read before somebody asks. */
final class Placed<T> implements Message<T> {

    private static final long serialVersionUID = 1;

    private final Message<T> stored;
    private final MetaData metaData;

    Placed(Message<T> stored, MetaData metaData) {
        this.stored = stored;
        this.metaData = metaData;
    }

    @Override
    public String getIdentifier() {
        return stored.getIdentifier();
    }

    @Override
    public MetaData getMetaData() {
        return metaData;
    }

    @Override
    public T getPayload() {
        return stored.getPayload();
    }

    @Override
    public Class<T> getPayloadType() {
        return stored.getPayloadType();
    }

    @Override
    public Message<T> withMetaData(Map<String, ?> other) {
        return new Placed<>(stored, MetaData.from(other));
    }

    @Override
    public Message<T> andMetaData(Map<String, ?> more) {
        return new Placed<>(stored, metaData.mergedWith(more));
    }
}
