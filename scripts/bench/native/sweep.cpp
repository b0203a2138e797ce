// The surface of src/core/analysis/reach/eikonal.ts in C++: first-order Godunov scheme, fast sweeping in four
// directions with locking. Sources: Zhao (2005), "A fast sweeping method for Eikonal equations"; Bak, McLaughlin
// and Renzi (2010), "Some improvements for the fast sweeping method".
//
// sweep FILE ROUNDS: FILE holds columns and rows (int32), minutes to cross each cell and minutes at the start
// (float32, row by row; infinity where there are none). Prints the milliseconds of each round on a line of its
// own, then how many cells are reached and the sum of their minutes.
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <vector>

static const float kLeastGain = 1e-4f;

struct Grid {
  int32_t columns, rows;
  std::vector<float> cost, start;
};

static bool sweep(const Grid& g, std::vector<float>& t, std::vector<uint8_t>& waiting,
                  std::vector<uint8_t>& row_waits, bool up, bool right) {
  const int columns = g.columns, rows = g.rows, step = right ? 1 : -1;
  bool changed = false;
  for (int r = 1; r < rows - 1; r++) {
    const int row = up ? r : rows - 1 - r;
    if (!row_waits[row]) continue;
    row_waits[row] = 0;
    int cell = row * columns + (right ? 1 : columns - 2);
    for (int c = 1; c < columns - 1; c++, cell += step) {
      if (!waiting[cell]) continue;
      waiting[cell] = 0;
      const double west = t[cell - 1], east = t[cell + 1];
      const double south = t[cell - columns], north = t[cell + columns];
      const double a = west < east ? west : east, b = south < north ? south : north;
      const double cost = g.cost[cell], gap = a - b;
      double next;
      if (gap >= cost) next = b + cost;
      else if (-gap >= cost) next = a + cost;
      else next = (a + b + std::sqrt(2 * cost * cost - gap * gap)) / 2;
      if (!(next < t[cell] - kLeastGain)) continue;
      t[cell] = static_cast<float>(next);
      changed = true;
      if (west > next) waiting[cell - 1] = row_waits[row] = 1;
      if (east > next) waiting[cell + 1] = row_waits[row] = 1;
      if (south > next) waiting[cell - columns] = row_waits[row - 1] = 1;
      if (north > next) waiting[cell + columns] = row_waits[row + 1] = 1;
    }
  }
  return changed;
}

static std::vector<float> solve(const Grid& g) {
  std::vector<float> t(g.start);
  std::vector<uint8_t> waiting(t.size(), 0), row_waits(g.rows, 0);
  const int columns = g.columns;
  for (int cell = columns; cell < static_cast<int>(t.size()) - columns; cell++) {
    if (!std::isfinite(t[cell])) continue;
    for (int near : {cell - 1, cell + 1, cell - columns, cell + columns}) {
      if (t[near] > t[cell]) waiting[near] = row_waits[near / columns] = 1;
    }
  }
  bool changed = true;
  while (changed) {
    changed = false;
    changed |= sweep(g, t, waiting, row_waits, true, true);
    changed |= sweep(g, t, waiting, row_waits, true, false);
    changed |= sweep(g, t, waiting, row_waits, false, false);
    changed |= sweep(g, t, waiting, row_waits, false, true);
  }
  return t;
}

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: sweep FILE ROUNDS\n");
    return 2;
  }
  FILE* file = std::fopen(argv[1], "rb");
  Grid g;
  if (!file || std::fread(&g.columns, 4, 1, file) != 1 || std::fread(&g.rows, 4, 1, file) != 1) {
    std::fprintf(stderr, "%s cannot be read\n", argv[1]);
    return 1;
  }
  const size_t cells = static_cast<size_t>(g.columns) * g.rows;
  g.cost.resize(cells);
  g.start.resize(cells);
  if (std::fread(g.cost.data(), 4, cells, file) != cells || std::fread(g.start.data(), 4, cells, file) != cells) {
    std::fprintf(stderr, "%s is too short\n", argv[1]);
    return 1;
  }
  std::vector<float> t;
  for (int round = 0; round < std::atoi(argv[2]); round++) {
    const auto begin = std::chrono::steady_clock::now();
    t = solve(g);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    std::printf("%.3f\n", took.count());
  }
  size_t reached = 0;
  double sum = 0;
  for (float minutes : t) {
    if (!std::isfinite(minutes)) continue;
    reached++;
    sum += minutes;
  }
  std::printf("%zu %.3f\n", reached, sum);
}
