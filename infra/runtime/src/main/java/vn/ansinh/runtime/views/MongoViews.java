package vn.ansinh.runtime.views;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.projection.Projection;

/** Reads the generation in force. Never answers "there is none" from a collection that has vanished. */
final class MongoViews implements Views {
    private final ViewsKeeper keeper;
    private final GenerationViews views;

    MongoViews(ViewsKeeper keeper, GenerationViews views) {
        this.keeper = keeper;
        this.views = views;
    }

    @Override
    public <D extends Record> Optional<Seen<D>> find(Projection<D> projection, String id) {
        return read(generation -> views.find(generation, projection, id));
    }

    @Override
    public <D extends Record> List<Seen<D>> list(Projection<D> projection, Selection selection) {
        return read(generation -> views.list(generation, projection, selection));
    }

    private <T> T read(Function<Generation, T> query) {
        if (keeper.isRebuilding()) {
            throw rebuilding(keeper.percent());
        }
        try {
            return query.apply(keeper.generation());
        } catch (ViewsVanished gone) {
            keeper.lookNow();
            throw rebuilding(0);
        } catch (MongoException away) {
            throw viewsAway();
        }
    }

    static Refusal viewsAway() {
        return new Refusal(ProblemCode.UNAVAILABLE, BrokenRule.of("views-away"));
    }

    private static Refusal rebuilding(int percent) {
        return new Refusal(ProblemCode.VIEWS_REBUILDING, BrokenRule.of("views-rebuilding", Integer.toString(percent)));
    }
}
