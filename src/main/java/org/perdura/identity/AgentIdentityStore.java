package org.perdura.identity;

import static java.util.stream.Collectors.toSet;

import java.util.Optional;

import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.agent.Passwords;
import org.perdura.agent.Role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Knows the staff: agents of the database by login and password, with their roles as groups. */
@ApplicationScoped
public class AgentIdentityStore implements IdentityStore {

    @Inject
    Agents agents;

    @Inject
    Passwords passwords;

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        var password = credential.getPassword().getValue();
        var agent = find(credential.getCaller());
        var right = agent.map(found -> passwords.matches(password, found.getPasswordHash()))
            .orElseGet(() -> passwords.matchesNobody(password));
        return right ? result(agent.orElseThrow()) : CredentialValidationResult.INVALID_RESULT;
    }

    private Optional<Agent> find(String login) {
        return Agent.couldBeLogin(login)
            ? agents.findByLogin(login).filter(agent -> !agent.isDisabled())
            : Optional.empty();
    }

    private static CredentialValidationResult result(Agent agent) {
        return new CredentialValidationResult(agent.getLogin(),
            agent.getRoles().stream().map(Role::group).collect(toSet()));
    }
}
