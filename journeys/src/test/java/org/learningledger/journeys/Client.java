package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;

/**
 * Records one deed after another, and asks for each until it is told that it is recorded: of another copy where one does
 * not answer, and always under the deed's own key.
 */
final class Client implements Callable<List<Client.Answered>> {

    /** How many deeds each records. */
    static final int DEEDS = 20;

    private static final int MOST_TRIES = 100;

    private final Program program;
    private final List<Copy> copies;
    private final Random random;
    private final Runnable onAnswer;
    private final List<Answered> answered = new ArrayList<>();
    private int copy;

    /** The receipt for a deed. */
    record Answered(Program program, Deed deed, String eventId, String thing, boolean repeated) {

        /** Asks for it once more. */
        Answered again(Copy copy) throws IOException, InterruptedException {
            return of(program, deed, send(program, deed, copy));
        }

        Answered asRepeated() {
            return new Answered(program, deed, eventId, thing, true);
        }

        static Answered of(Program program, Deed deed, HttpResponse<String> answer) {
            assertThat(answer.statusCode()).as(deed + answer.body()).isIn(200, 201);
            JsonNode told = Program.json(answer);
            return new Answered(
                    program,
                    deed,
                    told.path("eventId").asString(),
                    told.path("thing").asString(),
                    told.path("repeated").asBoolean());
        }
    }

    /** @param copy the number of the one that it asks first */
    Client(Program program, List<Copy> copies, int copy, Random random, Runnable onAnswer) {
        this.program = program;
        this.copies = copies;
        this.copy = copy;
        this.random = random;
        this.onAnswer = onAnswer;
    }

    @Override
    public List<Answered> call() throws InterruptedException {
        var review = insist(Deed.review()).thing();
        var recommendation = insist(Deed.recommendation(review)).thing();
        long version = 0;
        while (answered.size() < DEEDS) {
            insist(random.nextBoolean() ? Deed.finding(review) : Deed.smartCheck(recommendation, version++));
        }
        return answered;
    }

    Answered insist(Deed deed) throws InterruptedException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                var answer = send(program, deed, copies.get(copy));
                if (answer.statusCode() >= 500) continue;
                answered.add(Answered.of(program, deed, answer));
                onAnswer.run();
                return answered.getLast();
            } catch (IOException nobodyAnswers) {
                copy = (copy + 1) % copies.size();
            }
        }
        throw new AssertionError("Nobody answers " + deed);
    }

    private static HttpResponse<String> send(Program program, Deed deed, Copy copy)
            throws IOException, InterruptedException {
        return program.post(
                copy.address(), deed.path(), deed.body(), "Idempotency-Key", deed.key(), "If-Match", deed.seen());
    }
}
