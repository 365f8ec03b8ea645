package io.mpsexpress.engine.comment;

import io.mpsexpress.engine.comment.RequestTalk.Said;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Event;

/**
 * The engine's own place for comments, which every command about them passes. Those of an instance that works for no request stay
 * where Camunda keeps them.
 */
class CommentsOfRequests extends CommentManager {

    private final RequestTalk talk;

    CommentsOfRequests(RequestTalk talk) {
        this.talk = talk;
    }

    @Override
    public void insert(DbEntity entity) {
        CommentEntity comment = (CommentEntity) entity;
        String businessKey = comment.getTaskId() == null
                ? keyOfInstance(comment.getProcessInstanceId())
                : keyOfTask(comment.getTaskId());
        Optional<Said> said = talk.say(businessKey, comment.getFullMessage());
        if (said.isEmpty()) {
            super.insert(entity);
            return;
        }
        comment.setId(said.get().id());
        comment.setTime(Date.from(said.get().at()));
        comment.setFullMessage(said.get().text());
    }

    @Override
    public List<Comment> findCommentsByTaskId(String taskId) {
        return talk.about(keyOfTask(taskId))
                .map(said -> comments(said, taskId, null))
                .orElseGet(() -> super.findCommentsByTaskId(taskId));
    }

    @Override
    public List<Event> findEventsByTaskId(String taskId) {
        return talk.about(keyOfTask(taskId))
                .map(said -> comments(said, taskId, null).stream()
                        .map(Event.class::cast)
                        .toList())
                .orElseGet(() -> super.findEventsByTaskId(taskId));
    }

    @Override
    public List<Comment> findCommentsByProcessInstanceId(String instanceId) {
        return talk.about(keyOfInstance(instanceId))
                .map(said -> comments(said, null, instanceId))
                .orElseGet(() -> super.findCommentsByProcessInstanceId(instanceId));
    }

    @Override
    public CommentEntity findCommentByTaskIdAndCommentId(String taskId, String commentId) {
        return one(
                findCommentsByTaskId(taskId),
                commentId,
                () -> super.findCommentByTaskIdAndCommentId(taskId, commentId));
    }

    @Override
    public CommentEntity findCommentByProcessInstanceIdAndCommentId(String instanceId, String commentId) {
        return one(
                findCommentsByProcessInstanceId(instanceId),
                commentId,
                () -> super.findCommentByProcessInstanceIdAndCommentId(instanceId, commentId));
    }

    private static CommentEntity one(List<Comment> among, String commentId, Supplier<CommentEntity> otherwise) {
        return among.stream()
                .filter(comment -> comment.getId().equals(commentId))
                .map(CommentEntity.class::cast)
                .findFirst()
                .orElseGet(otherwise);
    }

    /** Newest first, as Camunda's are. */
    private static List<Comment> comments(List<Said> said, String taskId, String instanceId) {
        List<Comment> comments = new ArrayList<>();
        said.forEach(one -> comments.add(comment(one, taskId, instanceId)));
        Collections.reverse(comments);
        return comments;
    }

    private static CommentEntity comment(Said said, String taskId, String instanceId) {
        CommentEntity comment = new CommentEntity();
        comment.setId(said.id());
        comment.setType(CommentEntity.TYPE_COMMENT);
        comment.setAction(Event.ACTION_ADD_COMMENT);
        comment.setUserId(said.by());
        comment.setTime(Date.from(said.at()));
        comment.setTaskId(taskId);
        comment.setProcessInstanceId(instanceId);
        comment.setMessage(comment.toEventMessage(said.text()));
        comment.setFullMessage(said.text());
        return comment;
    }

    /** Null when there is no such open task, or it is of no process. */
    private String keyOfTask(String taskId) {
        TaskEntity task = taskId == null ? null : getTaskManager().findTaskById(taskId);
        ExecutionEntity execution = task == null ? null : task.getExecution();
        return execution == null ? null : execution.getProcessBusinessKey();
    }

    /** Also of one that is over; null when there is none. */
    private String keyOfInstance(String instanceId) {
        HistoricProcessInstanceEntity instance =
                instanceId == null ? null : getHistoricProcessInstanceManager().findHistoricProcessInstance(instanceId);
        return instance == null ? null : instance.getBusinessKey();
    }
}
