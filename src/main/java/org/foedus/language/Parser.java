package org.foedus.language;

import java.util.ArrayList;
import java.util.List;
import org.foedus.model.Dependency;

/** Universal Dependencies: the tree by a transition parser, the graph by rules. */
final class Parser {
  private final TransitionParser parser;

  private Parser(TransitionParser parser) {
    this.parser = parser;
  }

  static Parser load() {
    return new Parser(new TransitionParser(ParserModel.load(PackedInput.open(ModelPacker.PARSER))));
  }

  Parse parse(List<String> words, List<String> tags) {
    TreeNodes nodes = new TreeNodes(words, tags, parser.parse(words, tags));
    List<Dependency> basic = new ArrayList<>(nodes.size());
    for (int i = 1; i <= nodes.size(); i++) {
      basic.add(new Dependency(nodes.head(i) - 1, i - 1, nodes.relation(i)));
    }
    return new Parse(
        basic, CoreNlpRules.apply(nodes) ? CoreNlpRules.enhance(nodes) : Enhancer.enhance(nodes));
  }
}
