package io.beianflow.identity;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks name and password where the engine keeps them. Unknown, wrong and locked out look the same from outside. */
@Component
class PasswordLogin implements AuthenticationProvider {
    private final Logins logins;

    PasswordLogin(Logins logins) {
        this.logins = logins;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        Object password = attempt.getCredentials();
        if (userId.isBlank() || password == null || !logins.accepts(userId, password.toString())) {
            throw new BadCredentialsException("name and password do not match");
        }
        List<GrantedAuthority> authorities =
                logins.authorities(userId).orElseThrow(() -> new BadCredentialsException("no such person"));
        UsernamePasswordAuthenticationToken login =
                UsernamePasswordAuthenticationToken.authenticated(userId, null, authorities);
        login.setDetails(attempt.getDetails());
        return login;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
