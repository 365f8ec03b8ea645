package io.mpsexpress.access.process;

import io.mpsexpress.access.PartnerDirectory;
import io.mpsexpress.access.domain.AppUsers;
import io.mpsexpress.access.domain.PasswordCheck;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's view of our users, roles and partners as users, groups and tenants: to look at, never to change. */
@Component
class AppIdentityProvider implements ReadOnlyIdentityProvider {

    private final AppUsers users;
    private final PartnerDirectory partners;
    private final PasswordCheck passwords;

    AppIdentityProvider(AppUsers users, PartnerDirectory partners, @Lazy PasswordCheck passwords) {
        this.users = users;
        this.partners = partners;
        this.passwords = passwords;
    }

    @Override
    public User findUserById(String userId) {
        return createUserQuery(Context.getCommandContext()).userId(userId).singleResult();
    }

    @Override
    public UserQuery createUserQuery() {
        return new AppUserQuery(executor(), this);
    }

    @Override
    public UserQuery createUserQuery(CommandContext commandContext) {
        return new AppUserQuery(null, this);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Users are not in the engine's tables");
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return passwords.isPasswordOf(userId, password, "engine");
    }

    @Override
    public Group findGroupById(String groupId) {
        return createGroupQuery(Context.getCommandContext()).groupId(groupId).singleResult();
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new RoleGroupQuery(executor(), this);
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext commandContext) {
        return new RoleGroupQuery(null, this);
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return createTenantQuery(Context.getCommandContext()).tenantId(tenantId).singleResult();
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new PartnerTenantQuery(executor(), this);
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext commandContext) {
        return new PartnerTenantQuery(null, this);
    }

    @Override
    public void flush() {
        // nothing is ever written
    }

    @Override
    public void close() {
        // holds nothing open
    }

    AppUsers users() {
        return users;
    }

    PartnerDirectory partners() {
        return partners;
    }

    private CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }
}
