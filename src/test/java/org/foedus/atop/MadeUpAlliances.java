package org.foedus.atop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Member-level files made by chance, with what real ones have of odd codes. */
final class MadeUpAlliances {
  static final String HEADER =
      "atopid,member,yrent,moent,dayent,yrexit,moexit,dayexit,ineffect,phase,defense,offense,"
          + "neutral,nonagg,consul,defcoloc,asymm";

  /** The columns of duties, and what the questions call them. */
  static final Map<String, String> DUTIES =
      Map.of(
          "defense", "defence",
          "offense", "offence",
          "neutral", "neutrality",
          "nonagg", "nonaggression",
          "consul", "consultation");

  static final int FIRST = 1815;
  static final int LAST = 2016;

  /** Numbers whose states changed their names in between are among them. */
  private static final List<Integer> STATES =
      List.of(2, 200, 220, 255, 260, 265, 300, 310, 325, 345, 365, 640, 651, 678, 740, 20);

  private MadeUpAlliances() {}

  /** Alliances of two to six members, in phases, with what real files have of odd codes. */
  static List<String> lines(Random random, int alliances) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int alliance = 1; alliance <= alliances; alliance++) {
      int phases = random.nextInt(4) == 0 ? 3 : 1;
      int begins = FIRST + random.nextInt(LAST - FIRST);
      for (int phase = 1; phase <= phases; phase++) {
        int ends = begins + random.nextInt(30);
        boolean asymmetric = random.nextInt(3) == 0;
        String shared = duties(random);
        List<Integer> members = new ArrayList<>(STATES);
        Collections.shuffle(members, random);
        for (int member : members.subList(0, 2 + random.nextInt(5))) {
          String duties = asymmetric ? duties(random) : shared;
          int joins = random.nextInt(4) == 0 ? Math.min(ends, begins + random.nextInt(5)) : begins;
          String row = row(random, alliance, phases == 1 ? 0 : phase, member, joins, ends, duties);
          lines.add(row);
          if (random.nextInt(10) == 0) {
            String again =
                row(
                    random,
                    alliance,
                    phases == 1 ? 0 : phase,
                    member,
                    ends + 2,
                    ends + 5,
                    random.nextBoolean() ? duties : duties(random));
            lines.add(again);
          }
        }
        begins = ends;
      }
    }
    return lines;
  }

  private static String row(
      Random random, int alliance, int phase, int member, int joins, int leaves, String duties) {
    boolean lasts = random.nextInt(8) == 0;
    String exit =
        lasts
            ? pick(random, "0,0,0", ",,", "-9,-9,-9")
            : (joins == leaves
                ? leaves + "," + pick(random, "12,31", "12,", ",")
                : leaves + "," + day(random));
    String entry = joins == leaves ? "1," + pick(random, "1", "") : day(random);
    return String.join(
        ",",
        "" + alliance,
        "" + member,
        "" + joins,
        entry,
        exit,
        lasts ? "1" : "0",
        "" + phase,
        duties,
        random.nextInt(5) == 0 ? "1" : "0",
        "0");
  }

  private static String day(Random random) {
    int month = 1 + random.nextInt(12);
    return pick(
        random,
        month + "," + (1 + random.nextInt(28)),
        month + "," + (1 + random.nextInt(28)),
        month + ",",
        month + ",-9",
        ",",
        "-9,-9",
        "0,0",
        "1,1",
        "12,31");
  }

  private static String duties(Random random) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < DUTIES.size(); i++) {
      codes.add(pick(random, "0", "0", "1", "1", "-9", ""));
    }
    return String.join(",", codes);
  }

  private static String pick(Random random, String... from) {
    return from[random.nextInt(from.length)];
  }

  /** Whether a cell says a number, and not that it is missing. */
  static boolean isKnown(String value) {
    return value.matches("[1-9][0-9]*");
  }
}
