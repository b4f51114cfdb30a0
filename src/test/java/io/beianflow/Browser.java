package io.beianflow;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls the product over HTTP as a browser does, with cookies and without following redirects, or as a program does. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient http;
    private final String root;

    public Browser(int port) {
        this(port, new CookieManager());
    }

    private Browser(int port, CookieManager cookies) {
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
        this.root = "http://localhost:" + port;
    }

    /** The same cookies at another node. */
    public Browser at(int port) {
        return new Browser(port, cookies);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> page(String path) {
        return get(path, "Accept", "text/html");
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> postForm(String path, String form) {
        return post(path, form, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
    }

    /** Fills in the login page; the password is the name. */
    public HttpResponse<String> login(String user) {
        return login(user, user);
    }

    public HttpResponse<String> login(String user, String password) {
        return postForm(
                "/login",
                "username=%s&password=%s&_csrf=%s".formatted(encode(user), encode(password), token("/login")));
    }

    /** The CSRF token of a page with a form. */
    public String token(String path) {
        Matcher matcher = TOKEN.matcher(page(path).body());
        if (!matcher.find()) {
            throw new AssertionError("no CSRF token on " + path);
        }
        return matcher.group(1);
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name) && !cookie.hasExpired())
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Header of a program that sends name and password, the password being the name. */
    public static String[] basic(String user, String... more) {
        return basicWith(user, user, more);
    }

    public static String[] basicWith(String user, String password, String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "Authorization";
        headers[1] =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        System.arraycopy(more, 0, headers, 2, more.length);
        return headers;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new AssertionError("no answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped", stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
