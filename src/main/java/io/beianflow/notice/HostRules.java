package io.beianflow.notice;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where robots may be called, so that nobody can make this server call what only it can reach: https at the vendors' own hosts or, for other
 * programs, at public addresses. {@code beianflow.notices.allowed-hosts} names others: {@code host}, {@code host:port}, or with {@code http://}
 * before it one that is called without TLS. As resolver of the client it judges the very addresses that are connected to.
 */
@Component
class HostRules implements DnsResolver {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final List<Named> named;

    HostRules(NoticeSettings settings) {
        this.named = settings.allowedHosts().stream().map(Named::parse).toList();
    }

    /** The text of a fault when the address may not be called, see {@code fault.<code>}. */
    Optional<String> fault(RobotKind kind, URI uri) {
        String host = uri.getHost();
        if (host == null || uri.getUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of("robot-url");
        }
        if (named.stream().anyMatch(one -> one.allows(uri))) {
            return Optional.empty();
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            return Optional.of("robot-url-https");
        }
        if (kind != RobotKind.WEBHOOK) {
            boolean vendors = kind.hosts().contains(host.toLowerCase(Locale.ROOT)) && port(uri) == HTTPS;
            return vendors ? Optional.empty() : Optional.of("robot-url-vendor");
        }
        return isPrivate(host) ? Optional.of("robot-url-private") : Optional.empty();
    }

    /** A name that cannot be resolved now may be later, and is judged again when it is called. */
    private static boolean isPrivate(String host) {
        try {
            return !Arrays.stream(InetAddress.getAllByName(unbracketed(host))).allMatch(HostRules::isPublic);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetSocketAddress> addresses = new ArrayList<>();
        boolean anywhere = named.stream().anyMatch(one -> one.isAt(host, port));
        for (InetAddress address : InetAddress.getAllByName(unbracketed(host))) {
            if (!anywhere && !isPublic(address)) {
                throw new HostRefused(host);
            }
            addresses.add(new InetSocketAddress(address, port));
        }
        return addresses;
    }

    /** Without a port nothing that is named for one is allowed. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, -1).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A host whose addresses only this server can reach. */
    static final class HostRefused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        HostRefused(String host) {
            super(host + " has an address that is not public");
        }
    }

    /** Not one of the special ranges of RFC 6890, nor one that hides such an address. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublic(bytes);
        }
        return address instanceof Inet6Address && isPublic6(bytes);
    }

    private static boolean isPublic(byte[] v4) {
        int first = v4[0] & 0xff;
        int second = v4[1] & 0xff;
        int third = v4[2] & 0xff;
        boolean special = first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0 && (third == 0 || third == 2))
                || (first == 198 && (second == 18 || second == 19))
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113);
        return !special;
    }

    /** Only global unicast (2000::/3), without 2001::/23, 2001:db8::/32 and the ranges that carry an IPv4 address. */
    private static boolean isPublic6(byte[] v6) {
        int first = (v6[0] & 0xff) << 8 | (v6[1] & 0xff);
        int second = (v6[2] & 0xff) << 8 | (v6[3] & 0xff);
        boolean global = (first & 0xe000) == 0x2000;
        boolean special = first == 0x2002 || (first == 0x2001 && (second < 0x200 || second == 0xdb8));
        return global && !special;
    }

    private static int port(URI uri) {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return "http".equalsIgnoreCase(uri.getScheme()) ? HTTP : HTTPS;
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** A host of the setting; port -1 is any. */
    private record Named(boolean plain, String host, int port) {
        static Named parse(String setting) {
            boolean plain = setting.startsWith("http://");
            String address = plain ? setting : "https://" + setting.replaceFirst("^https://", "");
            UriComponents uri = UriComponentsBuilder.fromUriString(address).build();
            String host = uri.getHost();
            if (host == null || host.isEmpty()) {
                throw new IllegalStateException("beianflow.notices.allowed-hosts holds '" + setting
                        + "', but must hold hosts such as gateway.example.cn:8443, or http:// before one without TLS");
            }
            return new Named(plain, host.toLowerCase(Locale.ROOT), uri.getPort());
        }

        boolean allows(URI uri) {
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || (plain && scheme.equals("http")))
                    && isAt(uri.getHost(), HostRules.port(uri));
        }

        boolean isAt(String name, int at) {
            return host.equals(name.toLowerCase(Locale.ROOT)) && (port == -1 || port == at);
        }
    }
}
