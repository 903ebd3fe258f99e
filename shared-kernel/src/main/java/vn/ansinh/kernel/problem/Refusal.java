package vn.ansinh.kernel.problem;

import java.util.List;

/** A refusal with its reasons: an outcome, not a failure. Nothing was written when it is thrown. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode problem;
    private final transient List<BrokenRule> broken;

    public Refusal(ProblemCode problem, List<BrokenRule> broken) {
        super(problem.wire() + " " + broken.stream().map(BrokenRule::code).toList(), null, false, false);
        this.problem = problem;
        this.broken = List.copyOf(broken);
    }

    public Refusal(ProblemCode problem, BrokenRule... broken) {
        this(problem, List.of(broken));
    }

    public ProblemCode problem() {
        return problem;
    }

    public List<BrokenRule> broken() {
        return broken;
    }
}
