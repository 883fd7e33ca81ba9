package org.learningledger.command.routing;

import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.learningledger.command.CommandConfiguration;
import org.learningledger.command.refusal.Reason;
import org.learningledger.store.record.MessageTypes;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Every command that something here handles, and every reason to refuse one. */
@Component
class CommandsAndReasons implements MessageTypes {

    @Override
    public Stream<Class<?>> types() {
        return Stream.concat(commands(), Arrays.stream(Reason.class.getPermittedSubclasses()));
    }

    static Stream<Class<?>> commands() {
        var classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter((reader, factory) ->
                reader.getAnnotationMetadata().hasAnnotatedMethods(CommandHandler.class.getName()));
        return classes.findCandidateComponents(CommandConfiguration.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(handler -> Arrays.stream(ReflectionUtils.getDeclaredMethods(handler)))
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .distinct();
    }
}
