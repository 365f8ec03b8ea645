package io.mpsexpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models are laid out to be read: everything is drawn, flows run straight, dock at borders, and do not cross. */
class BpmnLayoutTest {

    /** Of those that a diagram is labelled with, in its units. */
    private static final int WIDTH_OF_A_LETTER = 7;

    /** What a laptop's screen shows of a page at once. */
    private static final int WIDTH_OF_A_SCREEN = 1300;

    private static final int HEIGHT_OF_A_SCREEN = 790;

    /** One straight piece of a flow. */
    private record Piece(String flow, double x1, double y1, double x2, double y2) {

        boolean meets(Piece other) {
            return !flow.equals(other.flow)
                    && Math.min(x1, x2) <= Math.max(other.x1, other.x2)
                    && Math.min(other.x1, other.x2) <= Math.max(x1, x2)
                    && Math.min(y1, y2) <= Math.max(other.y1, other.y2)
                    && Math.min(other.y1, other.y2) <= Math.max(y1, y2);
        }

        boolean runsThrough(Bounds box) {
            return Math.min(x1, x2) < box.getX() + box.getWidth()
                    && Math.max(x1, x2) > box.getX()
                    && Math.min(y1, y2) < box.getY() + box.getHeight()
                    && Math.max(y1, y2) > box.getY();
        }
    }

    static Stream<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingIsDrawn(Model model) {
        assertThat(model.every(FlowNode.class))
                .allSatisfy(node ->
                        assertThat(node.getDiagramElement()).as(node.getId()).isNotNull());
        assertThat(model.every(SequenceFlow.class))
                .allSatisfy(flow ->
                        assertThat(flow.getDiagramElement()).as(flow.getId()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("models")
    void flowsDockAtTheBordersOfWhatTheyConnect(Model model) {
        assertThat(model.every(SequenceFlow.class)).allSatisfy(flow -> {
            List<Waypoint> points = List.copyOf(flow.getDiagramElement().getWaypoints());
            assertThat(isOnBorder(points.get(0), flow.getSource()))
                    .as("start of %s", flow.getId())
                    .isTrue();
            assertThat(isOnBorder(points.get(points.size() - 1), flow.getTarget()))
                    .as("end of %s", flow.getId())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void flowsRunUprightOrLevel(Model model) {
        assertThat(pieces(model)).allSatisfy(piece -> assertThat(piece.x1 == piece.x2 || piece.y1 == piece.y2)
                .as(piece.flow)
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("models")
    void flowsDoNotCross(Model model) {
        List<Piece> pieces = pieces(model);
        assertThat(pieces).allSatisfy(piece -> assertThat(pieces.stream().filter(piece::meets))
                .as("what %s crosses", piece.flow)
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("models")
    void flowsRunThroughNothingElse(Model model) {
        List<Piece> pieces = pieces(model);
        assertThat(model.every(FlowNode.class))
                .filteredOn(node -> !(node instanceof SubProcess) && !(node instanceof BoundaryEvent))
                .allSatisfy(node -> assertThat(pieces.stream()
                                .filter(piece -> node.getIncoming().stream()
                                        .noneMatch(in -> in.getId().equals(piece.flow)))
                                .filter(piece -> node.getOutgoing().stream()
                                        .noneMatch(out -> out.getId().equals(piece.flow)))
                                .filter(piece -> piece.runsThrough(boundsOf(node)))
                                .filter(piece -> !startsAtBoundaryEventOf(node, piece, model)))
                        .as("flows through %s", node.getId())
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("models")
    void labelsAreClearOfFlows(Model model) {
        List<Piece> pieces = pieces(model);
        labels(model).forEach(label -> assertThat(pieces.stream().filter(piece -> piece.runsThrough(label)))
                .as("flows through the label at %s, %s", label.getX(), label.getY())
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsReadInOneLook(Model model) {
        List<Bounds> shown = Stream.concat(
                        model.every(BpmnShape.class).stream().map(BpmnShape::getBounds), labels(model))
                .toList();
        List<Piece> pieces = pieces(model);
        assertThat(spread(Stream.concat(
                        shown.stream().flatMap(box -> Stream.of(box.getX(), box.getX() + box.getWidth())),
                        pieces.stream().flatMap(piece -> Stream.of(piece.x1, piece.x2)))))
                .as("width")
                .isLessThanOrEqualTo(WIDTH_OF_A_SCREEN);
        assertThat(spread(Stream.concat(
                        shown.stream().flatMap(box -> Stream.of(box.getY(), box.getY() + box.getHeight())),
                        pieces.stream().flatMap(piece -> Stream.of(piece.y1, piece.y2)))))
                .as("height")
                .isLessThanOrEqualTo(HEIGHT_OF_A_SCREEN);
    }

    /** The page of a request draws them as wide as the model says. */
    @ParameterizedTest
    @MethodSource("models")
    void noWordOfALabelIsBroken(Model model) {
        assertThat(model.every(BpmnLabel.class)).allSatisfy(label -> {
            String name = labelled(label).getAttributeValue("name");
            int longest =
                    Stream.of(name.split("\\s+")).mapToInt(String::length).max().orElseThrow();
            assertThat(label.getBounds().getWidth()).as(name).isGreaterThanOrEqualTo(WIDTH_OF_A_LETTER * longest);
        });
    }

    private static double spread(Stream<Double> places) {
        DoubleSummaryStatistics all = places.mapToDouble(Double::doubleValue).summaryStatistics();
        return all.getMax() - all.getMin();
    }

    private static BaseElement labelled(BpmnLabel label) {
        return label.getParentElement() instanceof BpmnShape shape
                ? shape.getBpmnElement()
                : ((BpmnEdge) label.getParentElement()).getBpmnElement();
    }

    private static boolean startsAtBoundaryEventOf(FlowNode node, Piece piece, Model model) {
        return model.every(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(node))
                .flatMap(event -> event.getOutgoing().stream())
                .anyMatch(flow -> flow.getId().equals(piece.flow));
    }

    private static List<Piece> pieces(Model model) {
        List<Piece> pieces = new ArrayList<>();
        for (SequenceFlow flow : model.every(SequenceFlow.class)) {
            List<Waypoint> points = List.copyOf(flow.getDiagramElement().getWaypoints());
            for (int i = 1; i < points.size(); i++) {
                Waypoint from = points.get(i - 1);
                Waypoint to = points.get(i);
                pieces.add(new Piece(flow.getId(), from.getX(), from.getY(), to.getX(), to.getY()));
            }
        }
        return pieces;
    }

    private static Stream<Bounds> labels(Model model) {
        Stream<Bounds> ofNodes = model.every(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnLabel() != null)
                .map(shape -> shape.getBpmnLabel().getBounds());
        Stream<Bounds> ofFlows = model.every(SequenceFlow.class).stream()
                .filter(flow -> flow.getDiagramElement().getBpmnLabel() != null)
                .map(flow -> flow.getDiagramElement().getBpmnLabel().getBounds());
        return Stream.concat(ofNodes, ofFlows);
    }

    private static Bounds boundsOf(FlowNode node) {
        return ((BpmnShape) node.getDiagramElement()).getBounds();
    }

    private static boolean isOnBorder(Waypoint point, FlowNode node) {
        Bounds box = boundsOf(node);
        double dx = Math.abs(point.getX() - (box.getX() + box.getWidth() / 2));
        double dy = Math.abs(point.getY() - (box.getY() + box.getHeight() / 2));
        if (node instanceof Gateway) {
            return dx + dy == box.getWidth() / 2;
        }
        return dx == box.getWidth() / 2 && dy <= box.getHeight() / 2
                || dy == box.getHeight() / 2 && dx <= box.getWidth() / 2;
    }
}
