package io.naksha.sessions.example.dashboard.security;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.Workspace;
import io.naksha.sessions.consultant.ConsultantId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler method the workspace of the consultant whom the token names. There is no other way to one: no request can name a consultant. */
final class DeskResolver implements HandlerMethodArgumentResolver {
    private final NakshaSessions naksha;

    DeskResolver(NakshaSessions naksha) {
        this.naksha = naksha;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Workspace.class;
    }

    @Override
    public Workspace resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
            String consultant = caller.getToken().getClaimAsString(AccessTokens.CONSULTANT);
            if (consultant != null) {
                return naksha.workspace(ConsultantId.of(consultant));
            }
        }
        throw new AccessDeniedException("the token names no consultant");
    }
}
