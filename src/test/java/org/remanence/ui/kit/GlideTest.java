package org.remanence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

class GlideTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final Region figure = new Region();
  private int drawn;
  private final Glide glide = new Glide(figure, () -> drawn++);

  @BeforeEach
  void open() {
    window.show(200, 100, () -> figure);
    WindowFixture.run(() -> window.appearance().reduceMotion(false));
  }

  @Test
  void marksLeaveFromWhereTheyAreAndArrive() {
    WindowFixture.run(
        () -> {
          glide.to(new double[] {1, Double.NaN}, new double[] {5});
          assertThat(glide.row(0))
              .as("the first are at their place")
              .containsExactly(1, Double.NaN);
          glide.to(new double[] {3, 4}, new double[] {6});
          assertThat(glide.row(0)).containsExactly(1, 4);
          assertThat(glide.row(1)).containsExactly(5);
          Glide.settle();
          assertThat(glide.row(0)).containsExactly(3, 4);
          assertThat(drawn).isPositive();
        });
  }

  @Test
  void theyArriveByThemselves() {
    WindowFixture.run(
        () -> {
          glide.to(new double[] {0});
          glide.to(new double[] {1});
        });
    WindowFixture.await(() -> glide.row(0)[0] == 1);
  }

  @Test
  void otherMarksHaveNoWay() {
    WindowFixture.run(
        () -> {
          glide.to(new double[] {1, 2});
          glide.to(new double[] {3});
          assertThat(glide.row(0)).containsExactly(3);
          glide.forget();
          assertThat(glide.row(0)).isEmpty();
          glide.to(new double[] {4});
          assertThat(glide.row(0)).containsExactly(4);
        });
  }

  @Test
  void withReducedMotionTheyJump() {
    WindowFixture.run(
        () -> {
          glide.to(new double[] {1});
          glide.to(new double[] {2});
          window.appearance().reduceMotion(true);
          assertThat(glide.row(0)).as("those on their way arrive").containsExactly(2);
          glide.to(new double[] {3});
          assertThat(glide.row(0)).containsExactly(3);
        });
  }

  @Test
  void whatIsInNoWindowJumps() {
    WindowFixture.run(
        () -> {
          Glide unseen = new Glide(new Region(), () -> {});
          unseen.to(new double[] {1});
          unseen.to(new double[] {2});
          assertThat(unseen.row(0)).containsExactly(2);
        });
  }
}
