package org.learningledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.events.correction.CorrectionEvent;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

@DisplayName("What is put right reaches every projection")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectionsReachEveryProjectionTest {

    static Stream<Class<?>> projections() throws ClassNotFoundException {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ProcessingGroup.class));
        var found = Stream.<Class<?>>builder();
        for (var one : scan.findCandidateComponents("org.learningledger.query")) {
            var projection = Class.forName(one.getBeanClassName());
            if (projection.getName().endsWith("Projection")) found.add(projection);
        }
        return found.build();
    }

    @ParameterizedTest
    @MethodSource("projections")
    void and_each_has_something_to_do_about_it(Class<?> projection) {
        assertThat(Arrays.stream(projection.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(EventHandler.class))
                        .map(method -> method.getParameterTypes()[0]))
                .as("what %s takes in: a correction changes what its facts say", projection.getSimpleName())
                .anySatisfy(taken -> assertThat(taken).isAssignableFrom(CorrectionEvent.class));
    }
}
