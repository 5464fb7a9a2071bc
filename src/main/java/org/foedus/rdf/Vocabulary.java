package org.foedus.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms that the machine itself writes and reads. Kinds of agreements, duties and events are
 * not among them: those are data of the ontology.
 */
public final class Vocabulary {
  /** The namespace of our own terms; {@code ontology/foedus.ttl} defines each. */
  public static final String ONTOLOGY = Iris.BASE + "ontology#";

  public static final Node CLAIM_CLASS = own("Claim");
  public static final Node SPEAKER_CLASS = own("Speaker");
  public static final Node STORY_CLASS = own("Story");
  public static final Node RUN_CLASS = own("Run");
  public static final Node RULE_CLASS = own("Rule");
  public static final Node QUANTITY_CLASS = own("Quantity");
  public static final Node OFFICE_HOLDING_CLASS = own("OfficeHolding");
  public static final Node AFFILIATION_CLASS = own("Affiliation");
  public static final Node AGREEMENT_CLASS = own("Agreement");
  public static final Node OBLIGATION_CLASS = own("Obligation");
  public static final Node EVENT_CLASS = own("Event");
  public static final Node CLAIMS = own("claims");
  public static final Node STATES = own("states");
  public static final Node MATTER = own("matter");
  public static final Node BEARS_ON = own("bearsOn");
  public static final Node ENTRY_CLASS = own("Entry");
  public static final Node PROVISION_CLASS = own("Provision");
  public static final Node PROVISION = own("provision");
  public static final Node ON_CONDITION = own("onCondition");
  public static final Node AMONG = own("among");
  public static final Node ALL_PARTIES = own("AllParties");
  public static final Node CORRELATES_OF_WAR = own("correlatesOfWar");
  public static final Node REALITY = own("reality");
  public static final Node SPEAKER = own("speaker");
  public static final Node SPEAKS_FOR = own("speaksFor");
  public static final Node AFFILIATION = own("affiliation");
  public static final Node FOUND_BY = own("foundBy");
  public static final Node CONFIDENCE = own("confidence");
  public static final Node SUPPORTED_BY = own("supportedBy");
  public static final Node BY_RULE = own("byRule");
  public static final Node DISPUTED = own("disputed");
  public static final Node CONTRADICTS = own("contradicts");
  public static final Node CODE = own("code");
  public static final Node RECORDED_AS = own("recordedAs");
  public static final Node DEMAND = own("demand");
  public static final Node PROMISES = own("promises");
  public static final Node FROM = own("from");
  public static final Node UNTIL = own("until");
  public static final Node PARTY = own("party");
  public static final Node CONCLUDED = own("concluded");
  public static final Node ENDED = own("ended");
  public static final Node STATUS = own("status");
  public static final Node DURATION = own("duration");
  public static final Node COVERS = own("covers");
  public static final Node HAS_CLAUSE = own("hasClause");
  public static final Node LACKS_CLAUSE = own("lacksClause");
  public static final Node MUTUAL = own("mutual");
  public static final Node OBLIGOR = own("obligor");
  public static final Node BENEFICIARY = own("beneficiary");
  public static final Node HOLDS = own("holds");
  public static final Node UNDER = own("under");
  public static final Node CONDITION = own("condition");
  public static final Node OBLIGED_TO_DEFEND = own("obligedToDefend");
  public static final Node NOT_OBLIGED_TO_DEFEND = own("notObligedToDefend");
  public static final Node ACTOR = own("actor");
  public static final Node TARGET = own("target");
  public static final Node TIME = own("time");
  public static final Node REPORTED = own("reported");
  public static final Node PLACE = own("place");
  public static final Node ABOUT = own("about");
  public static final Node QUANTITY = own("quantity");
  public static final Node VALUE = own("value");
  public static final Node UNIT = own("unit");
  public static final Node BOUND = own("bound");
  public static final Node COMMODITY = own("commodity");
  public static final Node FORMER = own("former");
  public static final Node SOURCE = own("source");
  public static final Node COPY = own("copy");
  public static final Node ORIGINAL = own("original");
  public static final Node STORY = own("story");

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final String ORG = "http://www.w3.org/ns/org#";
  private static final String SCHEMA = "https://schema.org/";

  public static final Node RDF_TYPE = NodeFactory.createURI(RDF + "type");
  public static final Node RDFS_LABEL = NodeFactory.createURI(RDFS + "label");
  public static final Node RDFS_SUB_CLASS_OF = NodeFactory.createURI(RDFS + "subClassOf");
  public static final Node SKOS_PREF_LABEL = NodeFactory.createURI(SKOS + "prefLabel");
  public static final Node SKOS_NOTATION = NodeFactory.createURI(SKOS + "notation");
  public static final Node SKOS_IN_SCHEME = NodeFactory.createURI(SKOS + "inScheme");
  public static final Node SKOS_BROADER = NodeFactory.createURI(SKOS + "broader");
  public static final Node SKOS_EXACT_MATCH = NodeFactory.createURI(SKOS + "exactMatch");
  public static final Node SKOS_CLOSE_MATCH = NodeFactory.createURI(SKOS + "closeMatch");
  public static final Node DCTERMS_SOURCE = NodeFactory.createURI(DCTERMS + "source");
  public static final Node PROV_WAS_DERIVED_FROM = NodeFactory.createURI(PROV + "wasDerivedFrom");
  public static final Node PROV_WAS_GENERATED_BY = NodeFactory.createURI(PROV + "wasGeneratedBy");
  public static final Node PROV_HAD_PRIMARY_SOURCE =
      NodeFactory.createURI(PROV + "hadPrimarySource");
  public static final Node OA_HAS_TARGET = NodeFactory.createURI(OA + "hasTarget");
  public static final Node OA_HAS_SOURCE = NodeFactory.createURI(OA + "hasSource");
  public static final Node OA_HAS_SELECTOR = NodeFactory.createURI(OA + "hasSelector");
  public static final Node OA_TEXT_QUOTE_SELECTOR = NodeFactory.createURI(OA + "TextQuoteSelector");
  public static final Node OA_TEXT_POSITION_SELECTOR =
      NodeFactory.createURI(OA + "TextPositionSelector");
  public static final Node OA_EXACT = NodeFactory.createURI(OA + "exact");
  public static final Node OA_START = NodeFactory.createURI(OA + "start");
  public static final Node OA_END = NodeFactory.createURI(OA + "end");
  public static final Node ORG_MEMBER = NodeFactory.createURI(ORG + "member");
  public static final Node ORG_ROLE = NodeFactory.createURI(ORG + "role");
  public static final Node ORG_ORGANIZATION = NodeFactory.createURI(ORG + "organization");
  public static final Node ORG_HAS_MEMBERSHIP = NodeFactory.createURI(ORG + "hasMembership");
  public static final Node ORG_ROLE_CLASS = NodeFactory.createURI(ORG + "Role");
  public static final Node ORG_MEMBERSHIP = NodeFactory.createURI(ORG + "Membership");
  public static final Node SCHEMA_NEWS_ARTICLE = NodeFactory.createURI(SCHEMA + "NewsArticle");
  public static final Node SCHEMA_PERSON = NodeFactory.createURI(SCHEMA + "Person");
  public static final Node SCHEMA_ORGANIZATION = NodeFactory.createURI(SCHEMA + "Organization");
  public static final Node SCHEMA_NAME = NodeFactory.createURI(SCHEMA + "name");
  public static final Node SCHEMA_HEADLINE = NodeFactory.createURI(SCHEMA + "headline");
  public static final Node SCHEMA_DATE_PUBLISHED = NodeFactory.createURI(SCHEMA + "datePublished");
  public static final Node SCHEMA_URL = NodeFactory.createURI(SCHEMA + "url");
  public static final Node SCHEMA_PUBLISHER = NodeFactory.createURI(SCHEMA + "publisher");
  public static final Node SCHEMA_AUTHOR = NodeFactory.createURI(SCHEMA + "author");
  public static final Node SCHEMA_IN_LANGUAGE = NodeFactory.createURI(SCHEMA + "inLanguage");
  public static final Node SCHEMA_ARTICLE_BODY = NodeFactory.createURI(SCHEMA + "articleBody");

  private Vocabulary() {}

  /** A term of our own by its local name, such as a class that a statement names. */
  public static Node own(String localName) {
    return NodeFactory.createURI(ONTOLOGY + localName);
  }
}
