package org.foedus.language;

import edu.stanford.nlp.maxent.iis.LambdaSolve;
import edu.stanford.nlp.tagger.maxent.Extractors;
import edu.stanford.nlp.tagger.maxent.TaggerConfig;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the file in which CoreNLP keeps its tagger: its settings, the words of the training text
 * with how often they had which tag, the tags, the kinds of features (Java objects that hold the
 * classes of words), the features, and their weights.
 */
final class CoreNlpTaggerFile {
  /** As many words as only the classes of words have. */
  private static final int MANY = 100_000;

  private final DataInputStream in;

  private CoreNlpTaggerFile(DataInputStream in) {
    this.in = in;
  }

  static TaggerModel read(InputStream in) throws IOException {
    try {
      return new CoreNlpTaggerFile(new DataInputStream(in)).read();
    } catch (ClassNotFoundException e) {
      throw new IOException("not a tagger of this CoreNLP", e);
    }
  }

  private TaggerModel read() throws IOException, ClassNotFoundException {
    int rareBelow = TaggerConfig.readConfig(in).getRareWordThresh();
    in.readInt();
    in.readInt();
    Map<String, Map<String, Integer>> counts = counts();
    skipVerbs();
    Map<String, Integer> tags = new LinkedHashMap<>();
    Set<String> open = tags(tags);
    ClusterCatcher extractors = new ClusterCatcher(in);
    int kinds = 0;
    for (int i = 0; i < 2; i++) {
      kinds += ((Extractors) extractors.readObject()).size();
    }
    Map<String, TaggerModel.Entry> words = new TreeMap<>();
    counts.forEach((word, tagged) -> words.put(word, entry(tagged, rareBelow, tags)));
    return new TaggerModel(
        List.copyOf(tags.keySet()),
        numbers(expanded(List.copyOf(open)), tags),
        words,
        features(kinds, tags),
        extractors.clusters());
  }

  private Map<String, Map<String, Integer>> counts() throws IOException {
    Map<String, Map<String, Integer>> words = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      String word = in.readUTF();
      int size = in.readInt();
      Map<String, Integer> tagged = new HashMap<>(size);
      for (int j = 0; j < size; j++) {
        tagged.put(in.readUTF(), in.readInt());
      }
      words.put(word, tagged);
    }
    return words;
  }

  private void skipVerbs() throws IOException {
    for (int i = in.readInt(); i > 0; i--) {
      in.readInt();
      in.readFully(new byte[in.readInt()]);
      in.readFully(new byte[4 * Integer.BYTES]);
    }
  }

  /** The tags with their numbers; gives those that are not closed classes. */
  private Set<String> tags(Map<String, Integer> tags) throws IOException {
    Set<String> open = new HashSet<>();
    for (int i = in.readInt(); i > 0; i--) {
      String tag = in.readUTF();
      tags.put(tag, tags.size());
      if (!in.readBoolean()) {
        open.add(tag);
      }
    }
    return open;
  }

  private static TaggerModel.Entry entry(
      Map<String, Integer> tagged, int rareBelow, Map<String, Integer> tags) {
    int sum = tagged.values().stream().mapToInt(Integer::intValue).sum();
    String usual = "";
    for (Map.Entry<String, Integer> tag : tagged.entrySet()) {
      if (tag.getValue() > tagged.getOrDefault(usual, 0)) {
        usual = tag.getKey();
      }
    }
    return new TaggerModel.Entry(
        sum < rareBelow,
        tags.getOrDefault(usual, 0),
        numbers(expanded(List.copyOf(tagged.keySet())), tags));
  }

  /** A past tense may be a participle, an infinitive a present tense, and the reverse. */
  private static List<String> expanded(List<String> tags) {
    List<String> expanded = new ArrayList<>(tags);
    addPartner(expanded, tags, "VBN", "VBD");
    addPartner(expanded, tags, "VB", "VBP");
    return expanded;
  }

  private static void addPartner(List<String> expanded, List<String> tags, String a, String b) {
    if (tags.contains(a) && !tags.contains(b)) {
      expanded.add(b);
    } else if (tags.contains(b) && !tags.contains(a)) {
      expanded.add(a);
    }
  }

  private static int[] numbers(List<String> tags, Map<String, Integer> numbers) {
    return tags.stream().mapToInt(tag -> numbers.getOrDefault(tag, 0)).toArray();
  }

  private List<Map<String, TaggerModel.Weights>> features(int kinds, Map<String, Integer> tags)
      throws IOException {
    List<Map<String, TreeMap<Integer, Integer>>> found = new ArrayList<>();
    for (int i = 0; i < kinds; i++) {
      found.add(new TreeMap<>());
    }
    for (int i = in.readInt(); i > 0; i--) {
      int weight = in.readInt();
      int kind = in.readInt();
      String value = in.readUTF();
      int tag = tags.getOrDefault(in.readUTF(), 0);
      found.get(kind).computeIfAbsent(value, v -> new TreeMap<>()).put(tag, weight);
    }
    double[] lambda = LambdaSolve.read_lambdas(in);
    List<Map<String, TaggerModel.Weights>> features = new ArrayList<>();
    for (Map<String, TreeMap<Integer, Integer>> values : found) {
      Map<String, TaggerModel.Weights> weights = new TreeMap<>();
      values.forEach(
          (value, byTag) ->
              weights.put(
                  value,
                  new TaggerModel.Weights(
                      byTag.keySet().stream().mapToInt(Integer::intValue).toArray(),
                      byTag.values().stream().mapToDouble(i -> lambda[i]).toArray())));
      features.add(weights);
    }
    return features;
  }

  /** Catches the classes of words, a field that CoreNLP shows to nobody, as they are read. */
  private static final class ClusterCatcher extends ObjectInputStream {
    private final Map<String, String> caught = new HashMap<>();

    ClusterCatcher(InputStream in) throws IOException {
      super(in);
      enableResolveObject(true);
    }

    @Override
    protected Object resolveObject(Object object) {
      if (object instanceof Map<?, ?> map && map.size() > MANY && caught.isEmpty()) {
        map.forEach((word, label) -> caught.put(word.toString(), label.toString()));
      }
      return object;
    }

    WordClusters clusters() throws IOException {
      if (caught.isEmpty()) {
        throw new IOException("no classes of words in the tagger");
      }
      return WordClusters.of(caught, caught.getOrDefault("<unk>", "null"));
    }
  }
}
