package io.naksha.sessions.acceptance.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.common.NakshaException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Calls use cases by name, and keeps which were called, with success and without. */
final class Drive {
    private final Set<Method> succeeded = new LinkedHashSet<>();
    private final Set<Method> refused = new LinkedHashSet<>();
    private final IntSupplier refusalsTold;

    /** Starts with nothing driven. */
    Drive(IntSupplier refusalsTold) {
        this.refusalsTold = refusalsTold;
    }

    /** Every public method of every class that can be reached from the facade, but for those that only lead to such a class. */
    static Set<Method> everything() {
        Set<Class<?>> classes = new LinkedHashSet<>();
        reach(NakshaSessions.class, classes);
        Set<Method> methods = new LinkedHashSet<>();
        classes.forEach(type -> methodsOf(type).filter(method -> !leads(method)).forEach(methods::add));
        return methods;
    }

    private static void reach(Class<?> type, Set<Class<?>> classes) {
        if (classes.add(type)) {
            methodsOf(type)
                    .map(Method::getReturnType)
                    .filter(Drive::isFacade)
                    .forEach(reached -> reach(reached, classes));
        }
    }

    private static boolean leads(Method method) {
        return isFacade(method.getReturnType()) && method.getParameterCount() == 0;
    }

    private static boolean isFacade(Class<?> type) {
        return type.getPackageName().startsWith("io.naksha.sessions.usecase")
                || type.getName().equals("io.naksha.sessions.Workspace")
                || type.getName().equals("io.naksha.sessions.effect.OutboxDispatcher");
    }

    private static Stream<Method> methodsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic());
    }

    Set<Method> succeeded() {
        return succeeded;
    }

    Set<Method> refused() {
        return refused;
    }

    /** Calls a method; absent where it was refused. What it is refused with is told to the observer exactly once, and names nobody. */
    @SuppressWarnings("unchecked")
    <T> Optional<T> call(Object facade, String name, Object... arguments) {
        Method method = find(facade, name, arguments);
        int told = refusalsTold.getAsInt();
        try {
            Object result = method.invoke(facade, arguments);
            succeeded.add(method);
            assertThat(refusalsTold.getAsInt()).as("%s", method).isEqualTo(told);
            return Optional.ofNullable((T) result);
        } catch (InvocationTargetException thrown) {
            refused(method, thrown.getCause(), told);
            return Optional.empty();
        } catch (IllegalAccessException unreachable) {
            throw new AssertionError(unreachable);
        }
    }

    private void refused(Method method, Throwable thrown, int toldBefore) {
        refused.add(method);
        if (thrown instanceof NakshaException refusal) {
            assertThat(refusal.getMessage()).as("%s", method).doesNotContainIgnoringCase(Marked.MARK);
            boolean told = method.getDeclaringClass().getPackageName().endsWith(".usecase");
            if (told) {
                assertThat(refusalsTold.getAsInt()).as("%s", method).isEqualTo(toldBefore + 1);
            }
        }
    }

    private static Method find(Object facade, String name, Object... arguments) {
        return methodsOf(facade.getClass())
                .filter(method -> method.getName().equals(name) && accepts(method, arguments))
                .findFirst()
                .orElseThrow(() -> new AssertionError(facade.getClass() + "." + name + Arrays.toString(arguments)));
    }

    private static boolean accepts(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        return types.length == arguments.length
                && IntStream.range(0, types.length)
                        .allMatch(i ->
                                arguments[i] == null || types[i].isPrimitive() || types[i].isInstance(arguments[i]));
    }
}
