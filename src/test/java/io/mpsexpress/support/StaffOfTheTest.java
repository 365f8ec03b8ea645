package io.mpsexpress.support;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Whoever a class of tests made to be of Lexmark's staff is not any more when it is over: teams are told of each task, and
 * would grow with every test that shares the application.
 */
class StaffOfTheTest implements TestExecutionListener {

    @Override
    public void afterTestClass(TestContext test) {
        test.getApplicationContext().getBean(People.class).dismissStaff();
    }
}
