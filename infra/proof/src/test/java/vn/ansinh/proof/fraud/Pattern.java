package vn.ansinh.proof.fraud;

/** What inspectors really found: section F of the dossier, its foreign patterns in their Vietnamese form. */
enum Pattern {
    P01("the dead are paid"),
    P02("paid where they live no more"),
    P03("prisoners are paid"),
    P04("the same benefit twice"),
    P05("one collects for many"),
    P06("somebody who does not exist"),
    P07("the living declared dead, ages raised"),
    P08("an official draws what others were granted"),
    P09("decisions that nobody made"),
    P10("relatives of those who decide"),
    P11("medical papers that were sold"),
    P12("listed as poor, and not"),
    P13("housing money into one pocket"),
    P14("works on paper"),
    P15("needy people of one address"),
    P16("the old list copied at a raise"),
    P17("an age edge passed by"),
    P18("whole registers never compared"),
    P19("salaried, and paid as needy"),
    P20("the notice of a death kept back");

    private final String words;

    Pattern(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
