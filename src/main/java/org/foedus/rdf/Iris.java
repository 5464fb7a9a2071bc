package org.foedus.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The IRIs that we mint: deterministic and readable, the same for the same input everywhere. */
public final class Iris {
  /** What all our own IRIs begin with. */
  public static final String BASE = "https://w3id.org/foedus/";

  /** The graph of what we conclude. */
  public static final Node FACTS = of("graph/facts");

  /** The graph of the ontology and the actors as loaded. */
  public static final Node REFERENCE = of("graph/reference");

  /** The graph of a register's entries as loaded. */
  public static final Node REGISTER = of("graph/register");

  /** The graph of what follows from the register alone. */
  public static final Node REGISTERED = of("graph/registered");

  /** The graph of what follows from articles and register together. */
  public static final Node COMPARED = of("graph/compared");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST_SLUG = 80;

  private Iris() {}

  /** An IRI below {@link #BASE}. */
  public static Node of(String path) {
    return NodeFactory.createURI(BASE + path);
  }

  /** An actor by its code. */
  public static Node actor(String code) {
    return of("actor/" + code);
  }

  /** An article by its id; also the name of its graph. */
  public static Node article(String id) {
    return of("article/" + id);
  }

  /** A person by name. */
  public static Node person(String name) {
    return of("person/" + slug(name));
  }

  /** An institution that is no actor, by name. */
  public static Node institution(String name) {
    return of("institution/" + slug(name));
  }

  /** A frame of the lexicon by the local part of its IRI. */
  public static Node frame(String name) {
    return of("lexicon/" + name);
  }

  /** A topic by the local part of its IRI. */
  public static Node topic(String name) {
    return of("topic/" + name);
  }

  /**
   * Words as part of an IRI: lower case, accents dropped, everything else than letters and digits a
   * hyphen. Two long texts that begin alike stay two: what is cut off is hashed.
   */
  public static String slug(String words) {
    String plain = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
    String slug = GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    slug = slug.replaceAll("^-|-$", "");
    if (slug.isEmpty()) {
      return hash(words, 8);
    }
    return slug.length() <= LONGEST_SLUG
        ? slug
        : slug.substring(0, LONGEST_SLUG).replaceAll("-$", "") + "-" + hash(words, 8);
  }

  /** The first hexadecimal digits of a text's SHA-256. */
  public static String hash(String text, int digits) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum).substring(0, digits);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
