package org.shebaohub.partner.ewindow;

import java.math.BigDecimal;
import java.util.List;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;

/** Count, sequence and total of ECT-02. */
final class EmployeeBatch {
    private final Field body;
    private final List<Field> employees;
    private final Findings found;

    EmployeeBatch(Field body, Findings found) {
        this.body = body;
        this.employees = body.children("Employee");
        this.found = found;
    }

    void check() {
        count();
        sequence();
        total();
    }

    private void count() {
        Field count = body.child("EmployeeCount");
        if (Integer.parseInt(count.text()) != employees.size()) {
            found.add(
                    ErrorCode.S31005,
                    count,
                    "职工人数与Employee个数不符",
                    "EmployeeCount is not the number of Employee elements");
        }
    }

    /** Each place where the number is not one more than the last is told, so that one gap is one finding. */
    private void sequence() {
        int last = 0;
        for (Field employee : employees) {
            Field seq = employee.attribute("Seq");
            int number = Integer.parseInt(seq.text());
            if (number != last + 1) {
                found.add(ErrorCode.S31005, seq, "序号不是从1起连续", "Seq does not run from 1 without gaps");
            }
            last = number;
        }
    }

    private void total() {
        Field total = body.child("SalaryTotal");
        BigDecimal sum = employees.stream()
                .map(employee -> new BigDecimal(employee.child("MonthlySalary").text()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (new BigDecimal(total.text()).compareTo(sum) != 0) {
            found.add(ErrorCode.S31006, total, "月工资合计与各人月工资之和不符", "SalaryTotal is not the sum of the salaries");
        }
    }
}
