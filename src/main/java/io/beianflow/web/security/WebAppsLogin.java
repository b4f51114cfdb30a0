package io.beianflow.web.security;

import io.beianflow.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** Tells the engine's web applications who logged in with us. Made by their filter, by name, hence public. */
public class WebAppsLogin implements AuthenticationProvider {
    private final Caller caller = new Caller();

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        if (caller.isSystem()) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult login = AuthenticationResult.successful(caller.id());
        login.setGroups(List.copyOf(caller.groups()));
        login.setTenants(List.copyOf(caller.companies()));
        return login;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // Nobody gets here without a login: the security chain has sent them to our login page.
    }
}
