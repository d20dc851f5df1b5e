package org.perdura.authentication;

import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.Mutability;
import org.hibernate.type.descriptor.java.Immutability;
import org.perdura.platform.Ids;
import org.perdura.platform.Names;
import org.perdura.platform.NamesConverter;
import org.perdura.platform.Readable;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A portal whose signed tokens say who a customer is: its issuer, our audience there and its public key. */
@Entity
public class AuthenticationSetting {

    public static final int NAME_LENGTH = 100;
    public static final int IDENTIFIER_LENGTH = 255;
    public static final int URL_LENGTH = 1000;
    public static final int PEM_LENGTH = 8000;
    public static final int MOST_CLAIMS = 20;

    @Id
    private UUID id;

    @Version
    private int version;

    @NotBlank
    @Readable
    @Size(max = NAME_LENGTH)
    private String name;

    @NotBlank
    @Readable
    @Size(max = IDENTIFIER_LENGTH)
    private String issuer;

    @NotBlank
    @Readable
    @Size(max = IDENTIFIER_LENGTH)
    private String audience;

    @NotNull
    @Enumerated(EnumType.STRING)
    private KeySource keySource = KeySource.JWKS_URL;

    @Size(max = URL_LENGTH)
    private String keyUrl;

    @Size(max = PEM_LENGTH)
    private String publicKey;

    @Size(max = 100)
    @Pattern(regexp = "[A-Za-z_$][\\w$]*(\\.[A-Za-z_$][\\w$]*)*", message = "{authentication.tokenFunction.pattern}")
    private String tokenFunction = "perduraToken";

    @Names(max = MOST_CLAIMS, regexp = "[\\w.:/-]{1,100}", message = "{authentication.keptClaims.pattern}")
    @Convert(converter = NamesConverter.class)
    @Mutability(Immutability.class)
    private List<String> keptClaims = List.of();

    public AuthenticationSetting() {
        id = Ids.next();
    }

    /** Keeps only what its key source uses, so that no forgotten key is ever believed. */
    public void forgetOtherSources() {
        if (keySource == KeySource.PEM) {
            keyUrl = null;
        } else {
            publicKey = null;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuthenticationSetting setting && id.equals(setting.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience;
    }

    public KeySource getKeySource() {
        return keySource;
    }

    public void setKeySource(KeySource keySource) {
        this.keySource = keySource;
    }

    public String getKeyUrl() {
        return keyUrl;
    }

    public void setKeyUrl(String keyUrl) {
        this.keyUrl = keyUrl;
    }

    public String getPublicKey() {
        return publicKey;
    }

    public void setPublicKey(String publicKey) {
        this.publicKey = publicKey;
    }

    public String getTokenFunction() {
        return tokenFunction;
    }

    public void setTokenFunction(String tokenFunction) {
        this.tokenFunction = tokenFunction;
    }

    /** Which claims of a token are kept with the customer, so that rules can ask for them; nothing else is. */
    public List<String> getKeptClaims() {
        return keptClaims;
    }

    public void setKeptClaims(List<String> keptClaims) {
        this.keptClaims = List.copyOf(keptClaims);
    }
}
