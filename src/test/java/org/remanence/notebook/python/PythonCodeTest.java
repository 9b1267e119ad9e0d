package org.remanence.notebook.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remanence.notebook.python.Expression.Call;
import org.remanence.notebook.python.Expression.Dictionary;
import org.remanence.notebook.python.Expression.Items;
import org.remanence.notebook.python.Expression.Name;
import org.remanence.notebook.python.Expression.Starred;
import org.remanence.notebook.python.Expression.Text;
import org.remanence.notebook.python.Statement.Assign;
import org.remanence.notebook.python.Statement.Branch;
import org.remanence.notebook.python.Statement.Define;
import org.remanence.notebook.python.Statement.Evaluate;

class PythonCodeTest {
  private static String text(String literal) {
    Assign assign = (Assign) PythonCode.parse("x = " + literal).get(0);
    return ((Text) assign.value()).value();
  }

  @Test
  void textsSayWhatTheyAre() {
    assertThat(text("'l\\'été'")).isEqualTo("l'été");
    assertThat(text("\"a\" 'b'")).isEqualTo("ab");
    assertThat(text("'''two\nlines'''")).isEqualTo("two\nlines");
    assertThat(text("u'\\u00e9\\n'")).isEqualTo("é\n");
    assertThat(text("r'\\n'")).isEqualTo("\\n");
    assertThat(PythonCode.parse("x = f'{a}'").get(0))
        .isInstanceOfSatisfying(
            Assign.class, assign -> assertThat(assign.value()).isNotInstanceOf(Text.class));
  }

  @ParameterizedTest
  @CsvSource({
    "1 + 2 * 3, +(1.0 *(2.0 3.0))",
    "1 * 2 + 3, +(*(1.0 2.0) 3.0)",
    "a + b + c, +(a b c)",
    "not a == b, not(==(a b))",
    "-2 ** 2, -(**(2.0 2.0))",
    "'a.b(c, d=1)[2:]', ((a.b c 1.0) (2.0))",
    "a if b else c, if(b a c)",
    "x not in y, not not(x y)"
  })
  void precedenceIsPythons(String code, String expected) {
    Evaluate statement = (Evaluate) PythonCode.parse(code).get(0);
    assertThat(Expressions.render(statement.value())).isEqualTo(expected);
  }

  @Test
  void argumentsHaveNamesAndStars() {
    Call call = (Call) ((Evaluate) PythonCode.parse("f(1, *a, b=2, **c)").get(0)).value();
    assertThat(call.arguments())
        .extracting(Expression.Argument::name)
        .containsExactly(null, null, "b", null);
    assertThat(call.arguments()).extracting(Expression.Argument::stars).containsExactly(0, 1, 0, 2);
  }

  @Test
  void whatIsUnpackedKeepsItsPlace() {
    Assign assign = (Assign) PythonCode.parse("x = {'a': 1, **base, 'b': 2}").get(0);
    assertThat(((Dictionary) assign.value()).entries())
        .extracting(entry -> entry.key() == null ? "**" : Expressions.render(entry.key()))
        .containsExactly("\"a\"", "**", "\"b\"");
    Assign list = (Assign) PythonCode.parse("x = [*a, b]").get(0);
    assertThat(((Items) list.value()).items())
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Starred.class),
            second -> assertThat(second).isInstanceOf(Name.class));
  }

  @Test
  void linesAreThoseOfTheCell() {
    List<Statement> code =
        PythonCode.parse("# note\nx = [1,\n  2] # two\n\ny = '''a\nb'''; z = 3\nw = \\\n 4");
    assertThat(code).extracting(Statement::line).containsExactly(2, 5, 6, 7);
    assertThat(((Assign) code.get(0)).value())
        .isInstanceOfSatisfying(Items.class, items -> assertThat(items.items()).hasSize(2));
  }

  @Test
  void blocksEndWhereTheirIndentDoes() {
    List<Statement> code =
        PythonCode.parse(
            "def f(a, b: int = 2, *c):\n    if a:\n        x = 1\n    elif b: y = 2\n"
                + "    else:\n        z = 3\n    return a\nw = 4");
    assertThat(code).hasSize(2);
    Define define = (Define) code.get(0);
    assertThat(define.parameters())
        .extracting(Statement.Parameter::name)
        .containsExactly("a", "b", "c");
    assertThat(define.body()).hasSize(2);
    assertThat(((Branch) define.body().get(0)).arms()).hasSize(3);
  }

  @Test
  void whatIPythonAloneUnderstandsIsLeftOut() {
    assertThat(PythonCode.parse("%pip install x\n!ls 'a\n?help\nx = 1")).hasSize(1);
    assertThat(PythonCode.parse("%%bash\nfit_on_texts(x)")).isEmpty();
    assertThat(PythonCode.parse("%%time\nx = 1")).hasSize(1);
  }
}
