package org.perdura.support;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

import io.openliberty.arquillian.managed.WLPManagedContainer;

/**
 * Liberty for the tests in the container, with one deployment for all of them, as all deploy the same {@link
 * ContainerWar} and each deployment costs half a minute. It goes when the server stops.
 */
public final class OneDeployment extends WLPManagedContainer {

    private ProtocolMetaData deployed;

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (deployed == null) {
            deployed = super.deploy(archive);
        }

        return deployed;
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // The next class needs it, too.
    }

    /** How Arquillian finds it. */
    public static final class Extension implements LoadableExtension {

        @Override
        public void register(ExtensionBuilder builder) {
            builder.override(DeployableContainer.class, WLPManagedContainer.class, OneDeployment.class);
        }
    }
}
